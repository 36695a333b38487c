import { compareValues } from './order'
import type { Entry, OrderedIndex, Range } from './ordered-index'
import type { Direction } from './sort'
import type { Id } from './values'

/** The key columns that are to come out sorted, and whether the index is read forward or backward for it. */
export interface Reading {
  first: number
  count: number
  turn: Direction
}

type Compare = (a: Entry, b: Entry) => number

/** One range, in order. Entries that are equal in the sorted columns come in order of insertion. */
function* read(index: OrderedIndex, range: Range, turn: Direction, compare: Compare): Generator<Entry> {
  let group: Entry[] = []
  for (const entry of index.walk(range, turn)) {
    if (group[0] && compare(entry, group[0]) !== 0) {
      yield* group.sort((a, b) => a.order - b.order)
      group = []
    }
    group.push(entry)
  }
  yield* group.sort((a, b) => a.order - b.order)
}

/** Several ranges that are each in order, as one. */
function* merge(readings: Iterator<Entry>[], compare: Compare): Generator<Entry> {
  const heads = readings.map((reading) => ({ reading, head: reading.next() })).filter(({ head }) => !head.done)
  while (heads.length) {
    let least = heads[0]!
    for (const other of heads) {
      const order = compare(other.head.value, least.head.value)
      if (order < 0 || (order === 0 && other.head.value.order < least.head.value.order)) least = other
    }
    yield least.head.value
    least.head = least.reading.next()
    if (least.head.done) heads.splice(heads.indexOf(least), 1)
  }
}

const comparing = (index: OrderedIndex, { first, count, turn }: Reading): Compare => {
  const columns = index.keys
    .slice(first, first + count)
    .map(([, direction], i) => ({ at: first + i, sign: direction * turn }))
  return (a, b) => {
    for (const { at, sign } of columns) {
      const order = compareValues(a.key[at], b.key[at]) * sign
      if (order) return order
    }
    return 0
  }
}

export function* idsInOrder(index: OrderedIndex, ranges: readonly Range[], reading: Reading): Generator<Id> {
  const compare = comparing(index, reading)
  const readings = ranges.map((range) => read(index, range, reading.turn, compare))
  for (const { id } of readings.length === 1 ? readings[0]! : merge(readings, compare)) yield id
}

/** In no particular order, each id once. */
export const distinctIds = (index: OrderedIndex, ranges: readonly Range[]): Iterable<Id> => {
  const ids = new Set<Id>()
  for (const range of ranges) for (const { id } of index.walk(range, 1)) ids.add(id)
  return ids
}
