import { demandsOf, rangeOf, type Demands } from './demands'
import { distinctIds, idsInOrder } from './index-scan'
import { compareValues } from './order'
import type { OrderedIndex, Position } from './ordered-index'
import type { Direction, SortField } from './sort'
import type { Id, PlainObject } from './values'

/** How a query is read: which part of which index. */
export interface Plan {
  /** Ids of the documents that may match, each once. */
  ids(): Iterable<Id>
  /** They come out as wanted: sorted, and equals in order of insertion. */
  inOrder: boolean
}

interface Candidate extends Plan {
  /** How much the index narrows: a field that is known exactly counts 2, a range 1. */
  narrows: number
}

/** Every way to choose one value for each field. */
const prefixes = (choices: unknown[][]) =>
  choices.reduce<unknown[][]>((all, values) => all.flatMap((prefix) => values.map((value) => [...prefix, value])), [[]])

/** More ranges than this are not worth their reading. */
const mostRanges = 200

/** The values that the leading fields of the index may have. */
const leadingValues = (index: OrderedIndex, demands: Demands) => {
  const leading: unknown[][] = []
  let ranges = 1
  for (const [field] of index.keys) {
    const oneOf = demands.get(field)?.oneOf
    if (!oneOf) break
    ranges *= oneOf.length
    if (ranges > mostRanges) break
    leading.push(oneOf)
  }
  return leading
}

const planFor = (index: OrderedIndex, demands: Demands, sort: readonly SortField[]): Candidate => {
  const leading = leadingValues(index, demands)
  const rangeKey = index.keys[leading.length]
  const demand = rangeKey && demands.get(rangeKey[0])
  const inRange = demand && rangeOf(demand, index.multikey)

  // A field with one known value needs no sorting; the others must be the index's next ones, all forward or all backward.
  const fixed = new Set(leading.flatMap((values, i) => (values.length === 1 ? [index.keys[i]![0]] : [])))
  const unsorted = sort.filter(({ field }) => !fixed.has(field))
  const next = index.keys.slice(leading.length, leading.length + unsorted.length)
  const turn = (unsorted[0] && next[0] ? unsorted[0].direction * next[0][1] : 1) as Direction
  const inOrder =
    !index.multikey &&
    unsorted.every(({ field, direction }, i) => next[i]?.[0] === field && next[i]![1] * turn === direction)

  const positionOf =
    (prefix: unknown[]): Position =>
    (key) => {
      for (const [i, value] of prefix.entries()) {
        const order = compareValues(key[i], value) * index.keys[i]![1]
        if (order) return order
      }
      return inRange ? inRange(key[prefix.length]) * rangeKey![1] : 0
    }
  const ranges = () => prefixes(leading).map((prefix) => index.range(positionOf(prefix)))
  const reading = { first: leading.length, count: unsorted.length, turn }
  return {
    narrows: 2 * leading.length + (inRange ? 1 : 0),
    inOrder,
    ids: () => (inOrder ? idsInOrder(index, ranges(), reading) : distinctIds(index, ranges())),
  }
}

/** The index that narrows most; among equals one that saves sorting; none when no index helps. */
export const choosePlan = (
  indexes: readonly OrderedIndex[],
  condition: PlainObject,
  sort: readonly SortField[],
): Plan | undefined => {
  const demands = demandsOf(condition)
  const helpful = indexes
    .map((index) => planFor(index, demands, sort))
    .filter(({ narrows, inOrder }) => narrows > 0 || (inOrder && sort.length > 0))
  return helpful.reduce<Candidate | undefined>((best, plan) => {
    if (!best || plan.narrows !== best.narrows) return best && best.narrows > plan.narrows ? best : plan
    return plan.inOrder && !best.inOrder ? plan : best
  }, undefined)
}
