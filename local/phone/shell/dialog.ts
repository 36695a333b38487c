import { gesture } from '../engine/gesture'
import { phone } from '../engine/frame'
import { tapCounted } from '../tasks'
import { h } from './dom'

interface Choice<T> {
  text: string
  value: T
  isMain?: boolean
  color?: string
}

interface Question<T> {
  title?: string
  text?: string
  body?: HTMLElement
  buttons: Choice<T>[]
}

/** Shows what covers the phone until it is answered. */
export function cover<T>(kind: string, label: string, draw: (answer: (value: T) => void) => Node[]): Promise<T> {
  return new Promise((resolve) => {
    const box = h('div', { class: `ph-${kind}`, role: 'dialog', 'aria-modal': 'true', 'aria-label': label })
    const layer = h('div', { class: `ph-layer ph-layer-${kind}` }, box)
    const back = document.activeElement as HTMLElement | null
    box.append(
      ...draw((value) => {
        layer.remove()
        back?.focus?.({ preventScroll: true })
        gesture(() => resolve(value))
      }),
    )
    phone().append(layer)
    layer.querySelector<HTMLElement>('[autofocus]')?.focus()
  })
}

/** A dialog with a row of buttons, in the middle of the screen. */
export function ask<T>({ title, text, body, buttons }: Question<T>): Promise<T> {
  return cover<T>('dialog', title || text || '对话框', (answer) => [
    h(
      'div',
      { class: 'ph-dialog-body' },
      title && h('h2', {}, title),
      text && h('p', { class: title ? undefined : 'is-alone' }, text),
      body,
    ),
    h('div', { class: 'ph-dialog-row' }, ...buttons.map((choice) => button(choice, answer))),
  ])
}

/** A list that rises from below; undefined when cancelled. */
export function sheet<T>(title: string, items: Choice<T>[], cancel = '取消'): Promise<T | undefined> {
  return cover<T | undefined>('sheet', title || '操作', (answer) => [
    ...(title ? [h('p', { class: 'ph-sheet-title' }, title)] : []),
    ...items.map((item) => button(item, answer)),
    button({ text: cancel, value: undefined, isMain: false }, answer, 'ph-sheet-cancel'),
  ])
}

export const tell = (title: string, text: string) =>
  ask<void>({ title, text, buttons: [{ text: '知道了', value: undefined, isMain: true }] })

function button<T>({ text, value, isMain, color }: Choice<T>, answer: (value: T) => void, name = '') {
  const style = color ? `color: ${color}` : undefined
  const onclick = () => {
    tapCounted()
    answer(value)
  }
  return h('button', { type: 'button', class: `ph-choice ${isMain ? 'is-main' : ''} ${name}`, style, onclick }, text)
}
