import { isOperator } from './conditions'
import { compareValues, distinct, typeRank } from './order'
import { isPlainObject, type PlainObject } from './values'

interface Bound {
  value: unknown
  open: boolean
}
/** What a query demands of one field, as far as an index can use it. */
export interface Demand {
  oneOf?: unknown[]
  from?: Bound
  to?: Bound
}
export type Demands = ReadonlyMap<string, Demand>

/** Lists, documents and patterns may match other values than themselves, so no index is searched for them. */
const isScalar = (value: unknown) => value === null || value instanceof Date || typeof value !== 'object'

const read = (demand: Demand, operator: string, value: unknown) => {
  if (operator === '$in' && Array.isArray(value) && value.every(isScalar)) demand.oneOf ??= distinct(value)
  if (!isScalar(value)) return
  if (operator === '$eq') demand.oneOf = [value]
  if (value === null) return
  if (operator === '$gt' || operator === '$gte') demand.from ??= { value, open: operator === '$gt' }
  if (operator === '$lt' || operator === '$lte') demand.to ??= { value, open: operator === '$lt' }
}

/** Collects what must hold: conditions on fields, also inside `$and`. */
export const demandsOf = (condition: PlainObject, demands = new Map<string, Demand>()): Demands => {
  for (const [field, part] of Object.entries(condition)) {
    if (field === '$and' && Array.isArray(part)) for (const each of part) demandsOf(each as PlainObject, demands)
    if (isOperator(field)) continue
    const demand = demands.get(field) ?? {}
    demands.set(field, demand)
    if (!isPlainObject(part)) read(demand, '$eq', part)
    else for (const [operator, value] of Object.entries(part)) read(demand, operator, value)
  }
  return demands
}

/** Tells whether a value is before (negative), in (0) or after the range; only values of the bounds' type are in it. */
export const rangeOf = ({ from, to }: Demand, multikey: boolean): ((value: unknown) => number) | undefined => {
  const bound = from ?? to
  if (!bound) return undefined
  const rank = typeRank(bound.value)
  return (value) => {
    const byType = typeRank(value) - rank
    if (byType) return byType
    if (from) {
      const order = compareValues(value, from.value)
      if (order < 0 || (from.open && order === 0)) return -1
      // In a list one element may pass the lower bound and another the upper: only one of them narrows.
      if (multikey) return 0
    }
    if (!to) return 0
    const order = compareValues(value, to.value)
    return order > 0 || (to.open && order === 0) ? 1 : 0
  }
}
