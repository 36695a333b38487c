import { Refusal } from '../../miniprogram/domain/refusal'
import type { OwedMessage } from '../../miniprogram/domain/notice/owed'
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { _ } from '../_runtime/cloud'
import { collection } from '../_runtime/collection'

const requests = collection<RequestRecord>('requests')

/** What a list shows, and what the table of steps looks at. */
export const cardFields = [
  'number',
  'title',
  'place',
  'category',
  'level',
  'status',
  'open',
  'holder',
  'submittedAt',
  'changedAt',
  'due',
  'revision',
  'photos',
  'owner',
  'waitsFor',
  'handler',
  'handledBy',
  'reopens',
] as const satisfies readonly (keyof RequestRecord)[]
export type CardRecord = Pick<RequestRecord, '_id' | (typeof cardFields)[number]>

export interface Cursor {
  at: number
  id: string
}
type SortKey = 'submittedAt' | 'changedAt' | 'due'

/** Reads a request before anybody's community is known; `requestsOf` lets nobody see it who is not of its community. */
export const readEarly = (id: string): Promise<RequestRecord | undefined> => requests.get(id)

/** The requests of one community: its name is in every query and in every condition of a write. */
export function requestsOf(community: string, early?: Promise<RequestRecord | undefined>) {
  return {
    async find(id: string): Promise<RequestRecord | undefined> {
      const record = await (early ?? readEarly(id))
      return record?._id === id && record.community === community ? record : undefined
    },
    async again(id: string): Promise<RequestRecord | undefined> {
      const record = await readEarly(id)
      return record?.community === community ? record : undefined
    },
    /** Throws a duplicate error when the id or the number is taken. */
    add: (record: RequestRecord) => requests.add(record),
    /** False: somebody moved it since it was read. What the change tells and owes is written with it. */
    async move(before: RequestRecord, after: RequestRecord, owed: readonly OwedMessage[]): Promise<boolean> {
      const unmoved = { _id: before._id, community, status: before.status, revision: before.revision }
      const changed = await requests.update(unmoved, {
        ...changesBetween(before, after),
        history: _.push(after.history.slice(before.history.length)),
        ...(owed.length > 0 ? { owed: _.push([...owed]), owedSince: after.changedAt } : {}),
      })
      return changed === 1
    },
    /** One page of a list, as cards. */
    page(filter: Partial<RequestRecord>, by: SortKey, after: Cursor | undefined, limit: number): Promise<CardRecord[]> {
      const up = by === 'due'
      const beyond = (value: number | string) => (up ? _.gt(value) : _.lt(value))
      const query = { ...filter, community }
      const rest = after && _.or([{ [by]: beyond(after.at) }, { [by]: after.at, _id: beyond(after.id) }])
      const direction = up ? 'asc' : 'desc'
      return requests.find(rest ? _.and([query, rest]) : query, {
        order: { [by]: direction, _id: direction },
        limit,
        fields: cardFields,
      })
    },
    /** How many open requests lie with each of these people. */
    async openPerHandler(handlers: readonly string[]): Promise<Map<string, number>> {
      const query = { community, handler: _.in([...handlers]), open: true }
      const found = await requests.find(query, { limit: 1000, fields: ['handler'] })
      const counts = new Map<string, number>()
      for (const { handler } of found) if (handler) counts.set(handler, (counts.get(handler) ?? 0) + 1)
      return counts
    },
    count: (filter: Partial<RequestRecord>) => requests.count({ ...filter, community }),
  }
}
export type Requests = ReturnType<typeof requestsOf>

/** The fields that differ; one that is gone is removed. History and debts are appended, never set. */
function changesBetween(before: RequestRecord, after: RequestRecord): Record<string, unknown> {
  const changes: Record<string, unknown> = {}
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof RequestRecord>
  for (const key of keys) if (key !== 'history' && before[key] !== after[key]) changes[key] = after[key] ?? _.remove()
  return changes
}

/** The request, or the same answer as if it were not there: nobody learns that another community has it. */
export async function mustFind(requests: Requests, id: string): Promise<RequestRecord> {
  const record = await requests.find(id)
  if (!record) throw new Refusal('request.not_found')
  return record
}
