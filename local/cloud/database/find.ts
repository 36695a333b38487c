import type { WireCall } from '../actions'
import type { Collection, Stored } from './collection'
import { choosePlan } from './plan'
import { compileQuery } from './query'
import type { Session } from './session'
import { sortDocuments, type SortField } from './sort'
import type { Id, PlainObject } from './values'

export interface Find {
  condition: PlainObject
  sort?: readonly SortField[]
  offset?: number
  limit?: number
}

/** Documents that match, in order. Examined are those whose contents were looked at. */
export const find = (
  session: Session,
  collection: Collection,
  { condition, sort = [], offset = 0, limit = Infinity }: Find,
  trace: WireCall['trace'] = {},
): Stored[] => {
  const matches = compileQuery(condition)
  const plan = choosePlan(collection.indexes, condition, sort)
  const differences = session.differences(collection)
  // What a transaction sees differently is put in its place afterwards.
  const inOrder = differences.size === 0 && (plan ? plan.inOrder : !sort.length)

  const found: Stored[] = []
  let examined = 0
  const examine = (stored: Stored) => {
    examined += 1
    if (matches(stored.document)) found.push(stored)
  }
  const committed: Iterable<Id> = plan?.ids() ?? collection.ids()
  const enough = inOrder ? offset + limit : Infinity
  for (const id of committed) {
    if (found.length >= enough) break
    if (!differences.has(id)) examine(collection.get(id)!)
  }
  for (const stored of differences.values()) if (stored) examine(stored)

  const sorted = inOrder
    ? found
    : sortDocuments(
        found.sort((a, b) => a.order - b.order),
        sort,
        ({ document }) => document,
      )
  const page = sorted.slice(offset, offset + limit)
  trace.examined = (trace.examined ?? 0) + examined
  trace.returned = (trace.returned ?? 0) + page.length
  return page
}
