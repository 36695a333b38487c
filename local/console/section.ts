import type { Answers } from './cloud'
import type { Icon } from './icons'

/** One row of a table: its cells, what opens it, and the words that the search looks through. */
export interface Row {
  key: string
  cells: (Node | string | number)[]
  /** Of the same length as `cells`: `red`, `number`, `code`. */
  looks?: (string | undefined)[]
  found: string
  /** What stands over its details, when its first cell does not say it. */
  title?: string
  kind?: string
}

export interface Section {
  name: string
  icon: Icon
  /** What stands beside the name in the navigation. */
  count(answers: Answers): string
  columns: { name: string; look?: string }[]
  /** Filters above the table; a row shows under those that are its `kind`. */
  kinds?: readonly { kind: string; name: string }[]
  rows(answers: Answers, now: number): Row[]
  /** What an empty table says. */
  empty: string
  /** What a chosen row shows below. */
  detail?(key: string, answers: Answers): Promise<Node | undefined>
}
