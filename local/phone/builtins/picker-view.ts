import { builtin, flag, list, text, type Host } from './builtin'

const properties = {
  value: list<number>(),
  indicatorStyle: text(),
  indicatorClass: text(),
  maskStyle: text(),
  maskClass: text(),
  immediateChange: flag(),
}

type ViewHost = Host<typeof properties>

/** `<picker-view>`: columns that snap to a row. */
export function definePickerView() {
  builtin('picker-view', {
    properties,
    create(host) {
      let timer = 0
      host.element.insertAdjacentHTML('beforeend', '<div class="wx-picker-line" aria-hidden="true"></div>')
      host.element.addEventListener(
        'scroll',
        () => {
          clearTimeout(timer)
          timer = window.setTimeout(() => settle(host), 150)
        },
        true,
      )
      new MutationObserver(() => turnTo(host)).observe(host.element, { childList: true, subtree: true })
    },
    update: (host) => requestAnimationFrame(() => turnTo(host)),
  })
  builtin('picker-view-column', { properties: {} })
}

const columnsOf = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('wx-picker-view-column')]
const rowHeight = (column: HTMLElement) => column.firstElementChild?.getBoundingClientRect().height || 34

function settle(host: ViewHost) {
  const value = columnsOf(host.element).map((column) => Math.round(column.scrollTop / rowHeight(column)))
  if (value.join() === host.data.value.join()) return
  host.set({ value })
  host.emit('change', { value })
}

function turnTo({ element, data }: ViewHost) {
  columnsOf(element).forEach((column, index) => {
    const pad = (element.clientHeight - rowHeight(column)) / 2
    column.style.paddingBlock = `${Math.max(0, pad)}px`
    const top = (data.value[index] ?? 0) * rowHeight(column)
    if (Math.abs(column.scrollTop - top) > 1) column.scrollTop = top
  })
}
