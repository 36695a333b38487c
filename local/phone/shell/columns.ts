import { tapCounted } from '../tasks'
import { cover } from './dialog'
import { h } from './dom'

const rowHeight = 40

interface Wheels {
  title: string
  /** The rows of each column; later columns may depend on what stands in earlier ones. */
  columns: (chosen: number[]) => string[][]
  start: number[]
  onTurn?: (column: number, row: number) => void
}

/** The picker's sheet: columns to turn, 取消 and 确定. */
export function askColumns({ title, columns, start, onTurn }: Wheels): Promise<number[] | undefined> {
  const chosen = columns(start).map((rows, index) => Math.max(0, Math.min(start[index] ?? 0, rows.length - 1)))
  const wheels = h('div', { class: 'ph-wheels' })

  function turned(column: number, row: number) {
    if (chosen[column] === row) return
    chosen[column] = row
    onTurn?.(column, row)
    setTimeout(draw) // the page may answer a turn with new rows
  }

  function draw() {
    columns(chosen).forEach((rows, index) => {
      const old = wheels.children[index] as HTMLElement | undefined
      if (old?.dataset.rows === rows.join()) return mark(old, chosen[index] ?? 0)
      chosen[index] = Math.min(chosen[index] ?? 0, rows.length - 1)
      const fresh = wheel(rows, chosen[index], (row) => turned(index, row))
      if (old) old.replaceWith(fresh)
      else wheels.append(fresh)
      fresh.scrollTop = chosen[index] * rowHeight
    })
  }

  return cover('columns', title || '选择', (answer) => {
    const done = (value: number[] | undefined) => () => {
      if (value) tapCounted()
      answer(value)
    }
    requestAnimationFrame(draw)
    return [
      h(
        'div',
        { class: 'ph-columns-bar' },
        h('button', { type: 'button', onclick: done(undefined) }, '取消'),
        h('span', {}, title),
        h('button', { type: 'button', class: 'is-main', onclick: done(chosen) }, '确定'),
      ),
      wheels,
    ]
  })
}

function wheel(rows: string[], start: number, turned: (row: number) => void): HTMLElement {
  const options = rows.map((text) => h('div', { class: 'ph-wheel-row', role: 'option' }, text))
  const element = h('div', { class: 'ph-wheel', role: 'listbox', tabindex: 0, 'data-rows': rows.join() }, ...options)
  let timer = 0
  options.forEach((option, row) =>
    option.addEventListener('click', () => element.scrollTo({ top: row * rowHeight, behavior: 'smooth' })),
  )
  element.addEventListener('scroll', () => {
    const row = Math.max(0, Math.min(rows.length - 1, Math.round(element.scrollTop / rowHeight)))
    mark(element, row)
    clearTimeout(timer)
    timer = window.setTimeout(() => turned(row), 80)
  })
  mark(element, start)
  return element
}

function mark(wheel: HTMLElement, row: number) {
  ;[...wheel.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === row)))
}
