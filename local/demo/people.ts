/** The cast as the cloud knows it. */
import type { PersonRecord } from '../../miniprogram/domain/account/person'
import type { Actor } from '../../miniprogram/domain/account/roles'
import { isStaff } from '../../miniprogram/domain/account/roles'
import { roleWords } from '../../miniprogram/domain/account/words'
import { residentTemplates, staffTemplates } from '../../miniprogram/domain/notice/templates'
import type { Person } from '../cloud/server'
import type { Character } from './cast'
import { cast, everybody } from './cast'
import { idFrom } from './chance'
import { communities } from './places'

const day = 24 * 60 * 60_000

/** The kinds of message that somebody was asked for: staff are told of tasks, and of the progress of what they said themselves. */
export const templatesOf = (character: Character) =>
  isStaff({ roles: [character.role] }) ? ([...staffTemplates, 'progress'] as const) : residentTemplates

export function personRecord(character: Character, now: number): PersonRecord {
  const { openid, community, name, phone, role, grid, office, household, consents } = character
  // The cast joined one after another, long before the first request.
  const joinedAt = now - 200 * day + everybody.indexOf(character) * 60 * 60_000
  return {
    _id: openid,
    community,
    name,
    phone,
    roles: [role],
    ...(grid ? { grid } : {}),
    ...(office ? { title: office } : {}),
    // Lists of staff are ordered by it: whoever stands first in the cast is asked first.
    code: `${String(everybody.indexOf(character)).padStart(2, '0')}${idFrom(openid).slice(0, 14)}`,
    ...(household ? { household } : {}),
    care: 'auto',
    pushes: consents ? Object.fromEntries(templatesOf(character).map((key) => [key, consents])) : {},
    staff: isStaff({ roles: [role] }),
    joinedAt,
  }
}

export const actorOf = ({ _id, community, name, phone, roles, grid, title }: PersonRecord): Actor => ({
  id: _id,
  community,
  guest: false,
  name,
  phone,
  roles,
  ...(grid ? { grid } : {}),
  ...(title ? { title } : {}),
})

const roleOf = ({ role, office, grid, community }: Character): string => {
  const gridName = communities.find(({ _id }) => _id === community)?.grids.find(({ id }) => id === grid)?.name
  return office ?? (gridName ? `${gridName} ${roleWords[role]}` : roleWords[role])
}

/** Those who meet in the story of one request stand first. */
const first: readonly Character[] = [cast.li, cast.wang, cast.lin, cast.zhou, cast.shu]

/** For the person switcher. */
export const people: Person[] = [...new Set([...first, ...everybody])].map((character) => ({
  openid: character.openid,
  name: character.name,
  role: roleOf(character),
  note: character.note,
}))
