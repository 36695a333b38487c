import type { Actor } from '../../miniprogram/domain/account/roles'
import { has } from '../../miniprogram/domain/account/roles'
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { countWork } from '../../miniprogram/domain/request/work'
import type { Reader } from './card'
import { cardOf } from './card'
import type { WorkView } from './contract'
import type { CardRecord, Cursor, Requests } from './store'

/** The counts of the list's head are taken over these; a desk with more is too full to read anyway. */
export const workLength = 100

/** Whose requests a member of staff works with: the whole community's, else those of the grid and those in the own hand. */
const scopesOf = (actor: Actor): Partial<RequestRecord>[] => {
  if (has(actor, 'dispatcher') || has(actor, 'secretary')) return [{}]
  const grid = has(actor, 'gridWorker') && actor.grid ? [{ grid: actor.grid }] : []
  return [...grid, { handler: actor.id }]
}

/** One page of what lies with a desk, a grid or a hand: what is due first stands first. */
export async function workList(requests: Requests, reader: Reader, ended = false, after?: Cursor): Promise<WorkView> {
  const by = ended ? 'changedAt' : 'due'
  const lists = await Promise.all(
    scopesOf(reader.actor).map((scope) => requests.page({ ...scope, open: !ended }, by, after, workLength)),
  )
  const records = together(lists, by)
  const more = lists.some(({ length }) => length === workLength) || records.length > workLength
  const shown = records.slice(0, workLength)
  const items = shown.map((record) => cardOf(record, reader))
  const last = shown[shown.length - 1]
  return {
    now: reader.now,
    items,
    ...(more && last ? { next: { at: last[by], id: last._id } } : {}),
    ...countWork(items, reader.now),
    more,
  }
}

/** Two lists in the same order, as one; what is in both stands once. */
function together(lists: readonly CardRecord[][], by: 'due' | 'changedAt'): CardRecord[] {
  if (lists.length === 1) return lists[0]!
  const all = [...new Map(lists.flat().map((record) => [record._id, record])).values()]
  const up = by === 'due' ? 1 : -1
  return all.sort((a, b) => up * (a[by] - b[by] || (a._id < b._id ? -1 : 1)))
}
