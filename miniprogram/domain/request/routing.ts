/** Where a request lies: with a grid's workers, with the community's dispatchers, with a stand-in; never with nobody. */
import type { StaffMember } from '../account/person'
import { workTitle } from '../account/titles'
import type { Role } from '../account/roles'
import type { Community } from '../grid/places'
import type { Around } from './around'
import type { Holder } from './record'
import { gridDesk, personDesk } from './status'
import { officeWords } from './words'

export interface Desk {
  waitsFor: string
  holder: Holder
  /** Who is told. Empty only when the community has neither dispatcher nor secretary: then the office's phone stands there. */
  people: StaffMember[]
}

export const workersOf = (grid: string, staff: readonly StaffMember[]): StaffMember[] =>
  staff.filter((person) => person.roles.includes('gridWorker') && person.grid === grid)

export const holderOf = (
  person: { name: string; phone: string; roles: readonly Role[]; grid?: string; title?: string },
  community: Community,
): Holder => ({ title: workTitle(person, community), name: person.name, phone: person.phone })

export const officeOf = (community: Community): Holder => ({
  title: officeWords(community.name),
  name: '',
  phone: community.phone,
})

/** It lies with its owner, or with nobody any more. */
export const noHolder: Holder = { title: '', name: '', phone: '' }

/** Alley or building -> grid -> its workers; a grid without one goes to the community. */
export function deskOfGrid(grid: string, { staff, community }: Pick<Around, 'staff' | 'community'>): Desk {
  const workers = workersOf(grid, staff)
  if (!workers[0]) return communityDesk('dispatch', { staff, community })
  return { waitsFor: gridDesk(grid), holder: holderOf(workers[0], community), people: workers }
}

/** The dispatchers; else the secretary by name; else the office's phone. `without` are those who must not judge their own work. */
export function communityDesk(
  waitsFor: 'dispatch' | 'verify',
  { staff, community }: Pick<Around, 'staff' | 'community'>,
  without: readonly string[] = [],
): Desk {
  const having = (role: Role) => staff.filter(({ _id, roles }) => roles.includes(role) && !without.includes(_id))
  const dispatchers = having('dispatcher')
  if (dispatchers[0]) return { waitsFor, holder: holderOf(dispatchers[0], community), people: dispatchers }
  const secretary = having('secretary')[0]
  if (secretary) return personalDesk(secretary, community)
  return { waitsFor, holder: officeOf(community), people: [] }
}

export const personalDesk = (person: StaffMember, community: Community): Desk => ({
  waitsFor: personDesk(person._id),
  holder: holderOf(person, community),
  people: [person],
})
