import type { PersonRecord } from '../../miniprogram/domain/account/person'
import { isDuplicate } from '../_runtime/collection'
import type { Context } from '../_runtime/context'
import { codeOf } from '../_runtime/codes'
import { people } from '../_runtime/people'
import { handle } from '../_runtime/serve'
import { joinInput, type MeView } from './contract'
import { meView } from './me'

/** A guest becomes a member of the community where she looked around; a member mends name and phone, and stays where she is. */
export const joinCommunity = handle(joinInput, async ({ name, phone }, context: Context): Promise<MeView> => {
  const { actor, community, person } = context
  if (person) return mend({ ...person, name, phone }, context)
  const newcomer: PersonRecord = {
    _id: actor.id,
    community: community._id,
    name,
    phone,
    roles: ['resident'],
    code: codeOf(actor.id),
    care: 'auto',
    pushes: {},
    staff: false,
    joinedAt: context.now(),
  }
  try {
    await people.add(newcomer)
    return meView({ person: newcomer, community })
  } catch (error) {
    // The same tap a second time: she has joined in between.
    const joined = isDuplicate(error) ? await people.get(actor.id) : undefined
    if (joined?.community !== community._id) throw error
    return meView({ person: joined, community })
  }
})

async function mend(person: PersonRecord, { actor, community }: Context): Promise<MeView> {
  const { name, phone } = person
  await people.update({ _id: actor.id, community: actor.community }, { name, phone })
  return meView({ person, community })
}
