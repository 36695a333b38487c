import type { Index } from '../../../cloudfunctions/_runtime/schema'
import { refused } from './failures'
import { compareValues, distinct } from './order'
import { keyValues, stepsOf } from './paths'
import type { Doc, Id } from './values'

/** One place in an index. `order` is the document's number of insertion, which settles ties. */
export interface Entry {
  key: readonly unknown[]
  order: number
  id: Id
}

/** Tells whether a key lies before (negative), in (0) or after (positive) what is looked for. */
export type Position = (key: readonly unknown[]) => number

export interface OrderedIndex {
  readonly name: string
  readonly unique: boolean
  readonly keys: Index['keys']
  /** A document had several values at a key's path, so one document may stand here several times. */
  readonly multikey: boolean
  keysOf(document: Doc): (readonly unknown[])[]
  compareKeys(a: readonly unknown[], b: readonly unknown[]): number
  /** First and last (excluded) place of what is looked for. */
  range(position: Position): [start: number, end: number]
  at(place: number): Entry
  /** Takes a document's places away, gives it new ones, or both. */
  replace(before: Doc | undefined, after: Doc | undefined, order: number): void
  /** Takes a whole collection at once: sorting once is much cheaper than inserting one by one. */
  fill(documents: Iterable<{ document: Doc; order: number }>): void
}

const combine = (columns: unknown[][]): unknown[][] =>
  columns.reduce<unknown[][]>((keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])), [[]])

/** The index of a collection, in memory: a sorted list that is searched by halving. */
export const createOrderedIndex = ({ name, keys, unique = false }: Index): OrderedIndex => {
  const paths = keys.map(([field]) => stepsOf(field))
  const directions = keys.map(([, direction]) => direction)
  let entries: Entry[] = []
  let multikey = false

  const compareKeys = (a: readonly unknown[], b: readonly unknown[]) => {
    for (let i = 0; i < directions.length; i++) {
      const order = compareValues(a[i], b[i]) * directions[i]!
      if (order) return order
    }
    return 0
  }
  const compareEntries = (a: Entry, b: Entry) => compareKeys(a.key, b.key) || a.order - b.order

  const keysOf = (document: Doc) => {
    const columns = paths.map((path) => keyValues(document, path))
    const lists = columns.filter((values) => values.length > 1)
    if (!lists.length) return [columns.map(([value]) => value)]
    if (lists.length > 1) throw refused(`cannot index parallel arrays: index ${name}`)
    multikey = true
    return combine(columns.map(distinct))
  }

  /** The first place whose entry is not before. */
  const search = (isBefore: (entry: Entry) => boolean) => {
    let [low, high] = [0, entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(entries[middle]!)) low = middle + 1
      else high = middle
    }
    return low
  }
  const placeOf = (entry: Entry) => search((other) => compareEntries(other, entry) < 0)

  return {
    name,
    unique,
    keys,
    get multikey() {
      return multikey
    },
    keysOf,
    compareKeys,
    range: (position) => [search(({ key }) => position(key) < 0), search(({ key }) => position(key) <= 0)],
    at: (place) => entries[place]!,
    replace(before, after, order) {
      const [old, next] = [before ? keysOf(before) : [], after ? keysOf(after) : []]
      if (old.length === next.length && old.every((key, i) => compareKeys(key, next[i]!) === 0)) return
      const id = (before ?? after)!._id
      for (const key of old) entries.splice(placeOf({ key, order, id }), 1)
      for (const key of next) entries.splice(placeOf({ key, order, id }), 0, { key, order, id })
    },
    fill(documents) {
      entries = []
      for (const { document, order } of documents)
        for (const key of keysOf(document)) entries.push({ key, order, id: document._id })
      entries.sort(compareEntries)
    },
  }
}
