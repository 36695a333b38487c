/** What the local cloud tells the console. */
import type { PersonRecord } from '../../miniprogram/domain/account/person'
import type { FunctionCallLog, Person, SentMessage } from '../cloud/server'
import type { TimerState } from '../cloud/timers/timers'
import type { Trip } from '../cloud/trips'

export interface Answers {
  people: PersonRecord[]
  cast: Person[]
  /** What WeChat would still deliver: openid -> template id -> count. */
  quotas: Record<string, Record<string, number>>
  collections: { name: string; count: number }[]
  calls: FunctionCallLog[]
  timers: TimerState[]
  messages: SentMessage[]
}

async function ask<T>(path: string, method = 'GET'): Promise<T> {
  const reply = await fetch(path, { method })
  const value = (await reply.json()) as T & { message?: string }
  if (!reply.ok) throw new Error(value.message ?? `${reply.status}`)
  return value
}

const documentsOf = <T>(collection: string, limit: number) =>
  ask<T[]>(`/console/api/documents?collection=${encodeURIComponent(collection)}&limit=${limit}`)

export async function askAll(): Promise<Answers> {
  const [cast, quotas, collections, calls, timers, messages] = await Promise.all([
    ask<Person[]>('/wx/people'),
    ask<Answers['quotas']>('/console/api/quotas'),
    ask<Answers['collections']>('/console/api/collections'),
    ask<FunctionCallLog[]>('/console/api/calls'),
    ask<TimerState[]>('/console/api/timers'),
    ask<SentMessage[]>('/console/api/messages'),
  ])
  const people = collections.some(({ name }) => name === 'people') ? await documentsOf<PersonRecord>('people', 500) : []
  return { people, cast, quotas, collections, calls, timers, messages }
}

export const askDocuments = (collection: string) => documentsOf<Record<string, unknown>>(collection, 50)

export const askTrips = (requestId: string) =>
  ask<Trip[]>(`/console/api/trips?all&request=${encodeURIComponent(requestId)}`)

export const fireTimer = (name: string) =>
  ask<unknown>(`/console/api/timers/fire?name=${encodeURIComponent(name)}`, 'POST')
