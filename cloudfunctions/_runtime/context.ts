import type { PersonRecord } from '../../miniprogram/domain/account/person'
import type { Actor } from '../../miniprogram/domain/account/roles'
import { Refusal } from '../../miniprogram/domain/refusal'
import type { Around } from '../../miniprogram/domain/request/around'
import { cloud } from './cloud'
import { readEnvironment } from './environment'
import type { Neighbourhood } from './neighbourhood'
import { lookAhead, neighbourhoodOf } from './neighbourhood'
import { people } from './people'
import type { Ask } from './serve'

/** What every use case works with. */
export interface Context extends Neighbourhood {
  actor: Actor
  /** Absent for a guest. */
  person?: PersonRecord
  now(): number
}

/** Who is calling, and from which community. Identity comes from WeChat alone; a member's community from the member's document. */
export async function contextFor({ input }: Ask): Promise<Context> {
  const now = Date.now
  const { OPENID: id } = cloud.getWXContext()
  // Another function, an HTTP address or a timer: nobody whose rights we could know.
  if (!id) throw new Refusal('call.not_yours')
  const { defaultCommunity } = readEnvironment()
  lookAhead(defaultCommunity, now())
  const person = await people.get(id)
  const community = person?.community ?? scanned(input) ?? defaultCommunity
  const neighbourhood = await neighbourhoodOf(community, now())
  if (!neighbourhood) throw new Refusal('account.community_unknown')
  return { ...neighbourhood, actor: actorOf(id, community, person), now, ...(person ? { person } : {}) }
}

/** A guest looks around in the community whose code was scanned. */
const scanned = (input: unknown): string | undefined => (input as { community?: string } | undefined)?.community

export const actorOf = (id: string, community: string, person: PersonRecord | undefined): Actor =>
  person
    ? {
        id,
        community,
        guest: false,
        name: person.name,
        phone: person.phone,
        roles: person.roles,
        ...(person.grid ? { grid: person.grid } : {}),
        ...(person.title ? { title: person.title } : {}),
      }
    : { id, community, guest: true, name: '', phone: '', roles: [] }

/** What the rules of a request look at. */
export const aroundOf = ({ community, staff, settings, calendar, now }: Context): Around => ({
  now: now(),
  community,
  staff,
  policy: settings.request,
  calendar,
})
