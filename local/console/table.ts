import { h } from './dom'
import type { Row, Section } from './section'

export interface Table {
  section: Section
  rows: readonly Row[]
  open: string | undefined
  choose(key: string): void
  /** A search or a filter is on: an empty table is no empty cloud. */
  searching: boolean
}

export function drawTable({ section, rows, open, choose, searching }: Table): HTMLElement {
  if (rows.length === 0) return h('p', { class: 'empty' }, searching ? '没有对得上的。' : section.empty)
  const head = section.columns.map(({ name, look }) => h('th', { scope: 'col', class: look }, name))
  const body = rows.map((row) => drawRow(row, section, open === row.key, () => choose(row.key)))
  return h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', { keydown: walk }, ...body))
}

function drawRow({ key, cells, looks = [] }: Row, section: Section, isOpen: boolean, choose: () => void): HTMLElement {
  const opens = section.detail !== undefined
  const first = opens
    ? h('button', { class: 'row', 'data-key': key, 'aria-expanded': String(isOpen) }, cells[0])
    : cells[0]
  // The button of the row is for the keyboard; a mouse may press anywhere in it.
  const press = (event: Event) => {
    if (!(event.target as Element).closest('a, button:not(.row)')) choose()
  }
  return h(
    'tr',
    { class: [opens && 'opens', isOpen && 'open'].filter(Boolean).join(' '), ...(opens && { click: press }) },
    ...[first, ...cells.slice(1)].map((cell, i) => h('td', { class: looks[i] }, cell)),
  )
}

/** Arrow keys go from row to row. */
function walk(event: Event): void {
  const { key, target } = event as KeyboardEvent
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  const row = (target as Element).closest('tr')
  if (!step || !row) return
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling
  const button = next?.querySelector<HTMLElement>('button.row')
  if (!button) return
  event.preventDefault()
  button.focus()
}
