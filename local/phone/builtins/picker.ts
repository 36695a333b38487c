import { askColumns } from '../shell/columns'
import { addControl } from './controls'
import { any, builtin, flag, list, text, type Host } from './builtin'
import { dateColumns, timeColumns } from './calendar-columns'

const properties = {
  mode: text('selector'),
  range: list<unknown>(),
  rangeKey: text(),
  value: any<number | string | number[]>(),
  start: text(),
  end: text(),
  fields: text('day'),
  headerText: text(),
  disabled: flag(),
  name: text(),
}

type PickerHost = Host<typeof properties>

export function definePicker() {
  builtin('picker', {
    properties,
    create(host) {
      addControl(host.element, { name: () => host.data.name, value: () => host.data.value })
      host.onTap(() => void open(host))
    },
  })
}

async function open(host: PickerHost) {
  const { data, emit } = host
  if (data.disabled) return
  const pick = modes[data.mode]
  if (!pick) throw new Error(`picker mode="${data.mode}" does not exist in the local phone`)
  const value = await pick(host)
  if (value === undefined) return emit('cancel', {})
  host.set({ value })
  emit('change', { value })
}

type Value = number | string | number[] | undefined

const modes: Record<string, (host: PickerHost) => Promise<Value>> = {
  async selector({ data }) {
    const chosen = await askColumns({
      title: data.headerText,
      columns: () => [labels(data.range, data.rangeKey)],
      start: [Number(data.value ?? 0)],
    })
    return chosen?.[0]
  },
  multiSelector({ data, emit }) {
    const columns = () => (data.range as unknown[][]).map((column) => labels(column, data.rangeKey))
    const onTurn = (column: number, value: number) => emit('columnchange', { column, value })
    return askColumns({ title: data.headerText, columns, start: (data.value as number[] | null) ?? [], onTurn })
  },
  async date({ data }) {
    const { columns, start, told } = dateColumns(String(data.value ?? ''), data.start, data.end, data.fields)
    const chosen = await askColumns({ title: data.headerText, columns, start })
    return chosen && told(chosen)
  },
  async time({ data }) {
    const { columns, start, told } = timeColumns(String(data.value ?? ''), data.start, data.end)
    const chosen = await askColumns({ title: data.headerText, columns, start })
    return chosen && told(chosen)
  },
}

function labels(range: unknown[], key: string): string[] {
  return range.map((item) => String(key ? (item as Record<string, unknown>)[key] : item))
}
