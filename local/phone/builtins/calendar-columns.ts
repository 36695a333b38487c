interface Columns {
  columns: (chosen: number[]) => string[][]
  start: number[]
  told: (chosen: number[]) => string
}

const two = (value: number) => String(value).padStart(2, '0')
const upTo = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

/** Year, month and day within the picker's `start` and `end`. */
export function dateColumns(value: string, start: string, end: string, fields: string): Columns {
  const [low, high] = [parts(start || '1950-01-01'), parts(end || '2100-12-31')]
  const now = parts(value || new Date().toISOString().slice(0, 10))
  const years = upTo(low[0], high[0])
  const count = fields === 'year' ? 1 : fields === 'month' ? 2 : 3

  const months = (year: number) => upTo(year === low[0] ? low[1] : 1, year === high[0] ? high[1] : 12)
  const days = (year: number, month: number) => {
    const last = new Date(year, month, 0).getDate()
    const [isFirst, isLast] = [year === low[0] && month === low[1], year === high[0] && month === high[1]]
    return upTo(isFirst ? low[2] : 1, isLast ? Math.min(high[2], last) : last)
  }
  const chosen = ([y = 0, m = 0, d = 0]: number[]): [number, number, number] => {
    const year = at(years, y)
    const month = at(months(year), m)
    return [year, month, at(days(year, month), d)]
  }
  return {
    columns(indexes) {
      const [year, month] = chosen(indexes)
      const all = [
        years.map((one) => `${one}年`),
        months(year).map((one) => `${one}月`),
        days(year, month).map((one) => `${one}日`),
      ]
      return all.slice(0, count)
    },
    start: [years.indexOf(now[0]), months(now[0]).indexOf(now[1]), days(now[0], now[1]).indexOf(now[2])]
      .map((index) => Math.max(0, index))
      .slice(0, count),
    told(indexes) {
      const [year, month, day] = chosen(indexes)
      return [String(year), two(month), two(day)].slice(0, count).join('-')
    },
  }
}

/** Hours and minutes within `start` and `end`. */
export function timeColumns(value: string, start: string, end: string): Columns {
  const [[lowHour, lowMinute], [highHour, highMinute]] = [clock(start || '00:00'), clock(end || '23:59')]
  const hours = upTo(lowHour, highHour)
  const minutes = (hour: number) => upTo(hour === lowHour ? lowMinute : 0, hour === highHour ? highMinute : 59)
  const [hour, minute] = clock(value || '00:00')
  return {
    columns: ([index = 0]) => [hours.map(two), minutes(at(hours, index)).map(two)],
    start: [Math.max(0, hours.indexOf(hour)), Math.max(0, minutes(hour).indexOf(minute))],
    told([hourIndex = 0, minuteIndex = 0]) {
      const chosen = at(hours, hourIndex)
      return `${two(chosen)}:${two(at(minutes(chosen), minuteIndex))}`
    },
  }
}

const at = (list: number[], index: number) => list[Math.min(index, list.length - 1)] ?? list[0] ?? 0

function parts(date: string): [number, number, number] {
  const [year = 2000, month = 1, day = 1] = date.split(/[-/]/).map(Number)
  return [year, month, day]
}

function clock(time: string): [number, number] {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return [hour, minute]
}
