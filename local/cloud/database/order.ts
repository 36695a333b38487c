import { isPlainObject } from './values'

/** Orders values as MongoDB does: first by type, then by value. Queries, sorting and indexes all rely on this one order. */

/** `undefined` stands only in index keys, for an empty list: it comes before null. */
export const typeRank = (value: unknown): number => {
  switch (typeof value) {
    case 'undefined':
      return 0
    case 'number':
      return 2
    case 'string':
      return 3
    case 'boolean':
      return 6
  }
  if (value === null) return 1
  if (Array.isArray(value)) return 5
  if (value instanceof Date) return 7
  return value instanceof RegExp ? 8 : 4
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const compareNumbers = (a: number, b: number) => {
  if (a < b) return -1
  if (a > b) return 1
  // Not a number comes before every number.
  return a === b ? 0 : Number(Number.isNaN(b)) - Number(Number.isNaN(a))
}

const compareLists = (a: readonly unknown[], b: readonly unknown[]) => {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i], b[i])
    if (order) return order
  }
  return a.length - b.length
}

/** Field by field in their stored order: type, then name, then value. */
const compareObjects = (a: object, b: object) => {
  const [left, right] = [Object.entries(a), Object.entries(b)]
  for (let i = 0; i < left.length && i < right.length; i++) {
    const [[name, value], [otherName, otherValue]] = [left[i]!, right[i]!]
    const order =
      typeRank(value) - typeRank(otherValue) || compareText(name, otherName) || compareValues(value, otherValue)
    if (order) return order
  }
  return left.length - right.length
}

export const compareValues = (a: unknown, b: unknown): number => {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (typeof a === 'number' && typeof b === 'number') return compareNumbers(a, b)
  const order = typeRank(a) - typeRank(b)
  if (order) return order
  if (a instanceof Date) return compareNumbers(a.getTime(), (b as Date).getTime())
  if (typeof a === 'boolean') return Number(a) - Number(b)
  if (Array.isArray(a)) return compareLists(a, b as unknown[])
  if (isPlainObject(a)) return compareObjects(a, b as object)
  return a instanceof RegExp ? compareText(String(a), String(b)) : 0
}

export const sameValue = (a: unknown, b: unknown) => compareValues(a, b) === 0

export const distinct = (values: readonly unknown[]): unknown[] =>
  values.filter((value, i) => values.findIndex((other) => sameValue(value, other)) === i)
