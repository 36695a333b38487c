/** Requests as values, for the rules. */
import type { Actor } from '../../miniprogram/domain/account/roles'
import type { PersonRecord } from '../../miniprogram/domain/account/person'
import type { Around } from '../../miniprogram/domain/request/around'
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import type { Status } from '../../miniprogram/domain/request/status'
import { calendarOf, defaultOfficePolicy } from '../../cloudfunctions/_runtime/holidays'
import { defaultRequestPolicy } from '../../miniprogram/domain/request/policy'
import { isOpen } from '../../miniprogram/domain/request/status'
import { take } from '../../miniprogram/domain/request/intake'
import { donghe, people, xiyuan, type Key } from './people'

/** Tuesday 24 November 2026, 9:00. */
export const tuesday = Date.UTC(2026, 10, 24, 1)
export const calendar = calendarOf(defaultOfficePolicy)

export const actor = (key: Key): Actor => {
  const { _id: id, community, name, phone, roles, grid, title }: PersonRecord = people[key]
  return { id, community, guest: false, name, phone, roles, ...(grid ? { grid } : {}), ...(title ? { title } : {}) }
}

export const staffOf = (community: string, ...without: Key[]): PersonRecord[] =>
  Object.entries<PersonRecord>(people)
    .filter(([key, person]) => person.staff && person.community === community && !without.includes(key as Key))
    .map(([, person]) => person)

export const around = (over: Partial<Around> = {}): Around => ({
  now: tuesday,
  community: xiyuan,
  staff: staffOf('xiyuan'),
  policy: defaultRequestPolicy,
  calendar,
  ...over,
})

export const said = {
  id: 'id-of-twenty-two-characters',
  text: '古井边堆了垃圾，味道很大。请来看看',
  photos: [],
  place: { kind: 'alley', alley: 'qianshangshu', spot: '古井旁' },
  category: 'sanitation',
  urgency: 'normal',
  hideName: false,
} as const

export const fresh = (over: Partial<RequestRecord> = {}): RequestRecord => ({
  ...take(said, actor('li'), around()),
  ...over,
})

/** Who has it in each state, in the story of the dirty well. */
const lies: Partial<Record<Status, Partial<RequestRecord>>> = {
  accepted: { waitsFor: `person:${people.worker2._id}`, handler: people.worker2._id, handledBy: [people.worker2._id] },
  escalated: { waitsFor: 'dispatch', handledBy: [people.worker2._id] },
  resolved: { waitsFor: 'verify' },
  answered: { waitsFor: 'owner' },
  closed: { waitsFor: 'nobody' },
  cancelled: { waitsFor: 'nobody' },
}
const withSanitation = {
  waitsFor: `person:${people.sanitation._id}`,
  handler: people.sanitation._id,
  handledBy: [people.worker2._id, people.sanitation._id],
}

export const inState = (status: Status, over: Partial<RequestRecord> = {}): RequestRecord =>
  fresh({
    ...(['submitted', 'accepted', 'escalated'].includes(status) ? {} : withSanitation),
    ...lies[status],
    status,
    open: isOpen(status),
    ...over,
  })

export { donghe, people, xiyuan }
