import { refused } from './failures'
import { compareValues } from './order'
import { keyValues, stepsOf } from './paths'
import type { PlainObject } from './values'

export type Direction = 1 | -1
export interface SortField {
  field: string
  steps: readonly string[]
  direction: Direction
}

export const parseSort = (order: PlainObject): SortField[] =>
  Object.entries(order).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1) throw refused(`$sort key ordering must be 1 or -1: ${field}`)
    return { field, steps: stepsOf(field), direction }
  })

/** A list sorts by its smallest element going up, by its largest going down. */
const sortValue = (document: PlainObject, { steps, direction }: SortField) =>
  keyValues(document, steps).reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best))

/** Sorts without changing the order of equals, which is the order of insertion. */
export const sortDocuments = <Item>(
  items: Item[],
  sort: readonly SortField[],
  documentOf: (item: Item) => PlainObject,
) =>
  items
    .map((item) => ({ item, key: sort.map((field) => sortValue(documentOf(item), field)) }))
    .sort((a, b) => {
      for (const [i, { direction }] of sort.entries()) {
        const order = compareValues(a.key[i], b.key[i]) * direction
        if (order) return order
      }
      return 0
    })
    .map(({ item }) => item)
