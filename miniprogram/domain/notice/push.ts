import { partsOf } from '../calendar'
import type { Meaning, TemplateSetting } from './templates'

/** What WeChat accepts in a `thing`; longer is refused as a whole (47003). */
const thingAtMost = 20

/** A text that fits: one line, and cut where it hurts least, with a sign that there is more. */
export function cut(text: string, most = thingAtMost): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= most) return line
  const kept = characters.slice(0, most - 1).join('')
  // A cut in the last third at a comma reads better than one in the middle of a word.
  const comma = Math.max(kept.lastIndexOf('，'), kept.lastIndexOf('。'), kept.lastIndexOf('、'))
  return `${comma >= (most * 2) / 3 ? kept.slice(0, comma) : kept}…`
}

const two = (number: number): string => String(number).padStart(2, '0')

/** 2026年11月24日 17:30, as WeChat wants a `time`. */
export function timeField(at: number): string {
  const { year, month, date, hour, minute } = partsOf(at)
  return `${year}年${month}月${date}日 ${two(hour)}:${two(minute)}`
}

/** The `data` of a subscribe message: every keyword of the template filled, none empty, none too long. */
export function pushData(
  fields: Partial<Record<Meaning, string>>,
  { keywords }: TemplateSetting,
): Record<string, { value: string }> {
  const entries = Object.entries(keywords) as [Meaning, string][]
  return Object.fromEntries(
    entries.map(([meaning, keyword]) => {
      const said = fields[meaning] || '见详情'
      return [keyword, { value: keyword.startsWith('thing') ? cut(said) : said }]
    }),
  )
}
