/** A page for developers: who is there, what is stored, called, sent and timed. It reads, and can fire a timer. */
import type { Answers } from './cloud'
import { askAll } from './cloud'
import { h } from './dom'
import { icon } from './icons'
import type { Row, Section } from './section'
import { calls } from './sections/calls'
import { data } from './sections/data'
import { messages } from './sections/messages'
import { people } from './sections/people'
import { timers } from './sections/timers'
import { drawTable, type Table } from './table'
import { darkButton } from './theme'

const sections = { people, data, calls, timers, messages } as const
type SectionKey = keyof typeof sections
const keys = Object.keys(sections) as SectionKey[]
const refreshMs = 2000

const navigation = document.querySelector('nav')!
const main = document.querySelector('main')!

let answers: Answers | undefined
let lastText = ''
let shown: SectionKey = keyInAddress()
let search = ''
let kind: string | undefined
let open: string | undefined

function keyInAddress(): SectionKey {
  const named = location.hash.slice(1) as SectionKey
  return keys.includes(named) ? named : 'calls'
}

const section = (): Section => sections[shown]
const fits = (row: Row): boolean =>
  (!kind || row.kind === kind) && row.found.toLowerCase().includes(search.toLowerCase())

// ---- parts of the page that stay while their content changes

const links = keys.map((key) => {
  const count = h('span', { class: 'count' })
  const link = h('a', { href: `#${key}` }, icon(sections[key].icon), sections[key].name, count)
  return { key, link, count }
})
const state = h('p', { class: 'note', role: 'status' })
navigation.append(
  h('h1', {}, '西苑社区', h('small', {}, '本地控制台')),
  ...links.map(({ link }) => link),
  h('div', { class: 'foot' }, darkButton(), state),
)

const heading = h('h2')
const field = h('input', { type: 'search', placeholder: '找', 'aria-label': '在这一页里找' }) as HTMLInputElement
const filters = h('div', { class: 'filters', role: 'group', 'aria-label': '只看' })
const list = h('div', { class: 'list' })
const detail = h('section', { class: 'detail', 'aria-label': '细看', hidden: true })
main.append(h('header', {}, heading, field, filters), list, detail)

// ---- drawing

function draw(): void {
  for (const { key, link, count } of links) {
    if (key === shown) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
    count.textContent = answers ? sections[key].count(answers) : ''
  }
  heading.textContent = section().name
  document.title = `${section().name} 本地控制台`
  if (answers) drawRows(answers)
}

function drawRows(known: Answers): void {
  const rows = section().rows(known, Date.now())
  drawFilters(rows)
  const table: Table = {
    section: section(),
    rows: rows.filter(fits),
    open,
    choose,
    searching: search !== '' || kind !== undefined,
  }
  keepingFocus(list, () => list.replaceChildren(drawTable(table)))
}

function drawFilters(rows: readonly Row[]): void {
  const all = { kind: undefined, name: '全部' }
  const buttons = [all, ...(section().kinds ?? [])].map((each) => {
    const count = rows.filter((row) => !each.kind || row.kind === each.kind).length
    const pick = () => {
      kind = each.kind
      draw()
    }
    const attributes = { class: 'button', 'aria-pressed': String(kind === each.kind), 'data-key': each.kind ?? 'all' }
    return h('button', { ...attributes, click: pick }, `${each.name} ${count}`)
  })
  keepingFocus(filters, () => filters.replaceChildren(...(section().kinds ? buttons : [])))
}

/** Whoever works with the keyboard stays where she is when a part is drawn anew. */
function keepingFocus(part: HTMLElement, redraw: () => void): void {
  const focused = document.activeElement
  const key = focused && part.contains(focused) ? focused.getAttribute('data-key') : null
  redraw()
  if (key !== null) part.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
}

function choose(key: string | undefined): void {
  open = key === open ? undefined : key
  draw()
  void drawDetail()
}

async function drawDetail(): Promise<void> {
  const key = open
  const body = key && answers ? await section().detail?.(key, answers).catch(told) : undefined
  if (key !== open) return
  detail.hidden = !body
  if (!body || !key) return detail.replaceChildren()
  const row = section()
    .rows(answers!, Date.now())
    .find((each) => each.key === key)
  const title = row?.title ?? String(row?.cells[0] ?? key)
  const close = h('button', { class: 'button', click: () => choose(undefined) }, icon('close'), '收起')
  detail.replaceChildren(h('div', { class: 'detail-head' }, h('b', {}, title), close), body)
}

const told = (error: unknown): Node => h('p', { class: 'red' }, error instanceof Error ? error.message : String(error))

// ---- what makes it change

async function refresh(): Promise<void> {
  if (document.hidden) return
  try {
    const fresh = await askAll()
    const text = JSON.stringify(fresh)
    state.textContent = '每两秒取一次'
    state.classList.remove('red')
    if (text === lastText) return
    lastText = text
    answers = fresh
    draw()
  } catch {
    state.textContent = '本地云没有回答'
    state.classList.add('red')
  }
}

async function keepFresh(): Promise<void> {
  await refresh()
  setTimeout(() => void keepFresh(), refreshMs)
}

addEventListener('hashchange', () => {
  shown = keyInAddress()
  search = field.value = ''
  kind = open = undefined
  detail.hidden = true
  draw()
})
document.addEventListener('visibilitychange', () => void refresh())
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && open) choose(undefined)
  if (event.key === '/' && document.activeElement !== field) {
    event.preventDefault()
    field.focus()
  }
})
field.addEventListener('input', () => {
  search = field.value.trim()
  draw()
})

draw()
void keepFresh()
