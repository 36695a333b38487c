import type { Index } from '../../../cloudfunctions/_runtime/schema'
import { refused } from './failures'
import { compareValues, distinct } from './order'
import { keyValues, stepsOf } from './paths'
import { createSortedList, type Place } from './sorted-list'
import type { Doc, Id } from './values'

export type Key = readonly unknown[]

/** One place in an index. `order` is the document's number of insertion, which settles ties. */
export interface Entry {
  key: Key
  order: number
  id: Id
}

/** Tells whether a key lies before (negative), in (0) or after (positive) what is looked for. */
export type Position = (key: Key) => number

export interface Range {
  start: Place
  end: Place
}

export interface OrderedIndex {
  readonly name: string
  readonly unique: boolean
  readonly keys: Index['keys']
  /** A document had several values at a key's path, so one document may stand here several times. */
  readonly multikey: boolean
  keysOf(document: Doc): Key[]
  compareKeys(a: Key, b: Key): number
  range(position: Position): Range
  walk(range: Range, turn: 1 | -1): Generator<Entry>
  /** Prepares to take a document's places away, to give it new ones, or both; may refuse, and changes nothing yet. */
  change(before: Doc | undefined, after: Doc | undefined, order: number): () => void
  fill(documents: Iterable<{ document: Doc; order: number }>): void
}

const combine = (columns: readonly unknown[][]): unknown[][] =>
  columns.reduce<unknown[][]>((keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])), [[]])

/** An index of a collection, in memory: its entries in the order of its keys. */
export const createOrderedIndex = ({ name, keys, unique = false }: Index): OrderedIndex => {
  const paths = keys.map(([field]) => stepsOf(field))
  const directions = keys.map(([, direction]) => direction)
  let multikey = false

  const compareKeys = (a: Key, b: Key) => {
    for (let i = 0; i < directions.length; i++) {
      const order = compareValues(a[i], b[i]) * directions[i]!
      if (order) return order
    }
    return 0
  }
  const entries = createSortedList<Entry>((a, b) => compareKeys(a.key, b.key) || a.order - b.order)

  const keysOf = (document: Doc): Key[] => {
    const columns = paths.map((path) => keyValues(document, path))
    const lists = columns.filter((values) => values.length > 1)
    if (!lists.length) return [columns.map(([value]) => value)]
    if (lists.length > 1) throw refused(`cannot index parallel arrays: index ${name}`)
    multikey = true
    return combine(columns.map(distinct))
  }

  return {
    name,
    unique,
    keys,
    get multikey() {
      return multikey
    },
    keysOf,
    compareKeys,
    range: (position) => ({
      start: entries.search(({ key }) => position(key) < 0),
      end: entries.search(({ key }) => position(key) <= 0),
    }),
    walk: ({ start, end }, turn) => entries.walk(start, end, turn),
    change(before, after, order) {
      const [old, next] = [before ? keysOf(before) : [], after ? keysOf(after) : []]
      const same = old.length === next.length && old.every((key, i) => compareKeys(key, next[i]!) === 0)
      return () => {
        if (same) return
        const id = (before ?? after)!._id
        for (const key of old) entries.remove({ key, order, id })
        for (const key of next) entries.add({ key, order, id })
      }
    },
    fill(documents) {
      const list: Entry[] = []
      for (const { document, order } of documents)
        for (const key of keysOf(document)) list.push({ key, order, id: document._id })
      entries.fill(list)
    },
  }
}
