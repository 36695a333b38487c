import type { StaffMember } from '../../miniprogram/domain/account/person'
import type { PersonRecord } from '../../miniprogram/domain/account/person'
import type { WorkingCalendar } from '../../miniprogram/domain/calendar'
import type { Community } from '../../miniprogram/domain/grid/places'
import { collection } from './collection'
import { calendarOf } from './holidays'
import type { Settings, SettingsDocument } from './settings'
import { settingsFrom } from './settings'

/** What an instance knows of a community without asking each time: its map, its staff and what it decided. */
export interface Neighbourhood {
  community: Community
  staff: readonly StaffMember[]
  settings: Settings
  calendar: WorkingCalendar
}

/** A change in the console is in force everywhere within this time. Who may do what never waits: the person is read at each call. */
const keptMs = 60_000
const staffAtMost = 200
/** The first of a grid's workers, and of the dispatchers, is the one whose name stands on a request. */
const longestServing = { joinedAt: 'asc', code: 'asc' } as const
const staffFields = ['name', 'phone', 'roles', 'grid', 'title', 'code'] as const

const communities = collection<Community>('communities')
const settings = collection<SettingsDocument>('settings')
const people = collection<PersonRecord>('people')

interface Kept {
  readAt: number
  value: Promise<Neighbourhood | undefined>
}
const kept = new Map<string, Kept>()
let latest: string | undefined

/** Undefined: there is no such community. */
export function neighbourhoodOf(id: string, now: number): Promise<Neighbourhood | undefined> {
  latest = id
  const known = kept.get(id)
  if (known && now - known.readAt < keptMs && now >= known.readAt) return known.value
  const value = read(id)
  kept.set(id, { readAt: now, value })
  // A failure is not kept: the next call asks again. Neither is a community that is not there: anybody may name one.
  const forget = () => kept.get(id)?.value === value && kept.delete(id)
  value.then((found) => found ?? forget(), forget)
  return value
}

/** Renews what this instance last needed while the person is still being read: most calls of an instance are of one community. */
export function lookAhead(fallback: string, now: number): void {
  neighbourhoodOf(latest ?? fallback, now).catch(() => undefined)
}

async function read(id: string): Promise<Neighbourhood | undefined> {
  const [community, documents, staff] = await Promise.all([
    communities.get(id),
    settings.find({ community: id }, { limit: 20 }),
    people.find({ community: id, staff: true }, { order: longestServing, limit: staffAtMost, fields: staffFields }),
  ])
  if (!community) return undefined
  const inForce = settingsFrom(id, documents)
  return { community, staff, settings: inForce, calendar: calendarOf(inForce.office) }
}
