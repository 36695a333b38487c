import { findBuilding } from '../../miniprogram/domain/grid/places'
import { Refusal } from '../../miniprogram/domain/refusal'
import type { Context } from '../_runtime/context'
import { people } from '../_runtime/people'
import { handle } from '../_runtime/serve'
import { updateInput, type MeView } from './contract'
import { meView } from './me'

export const updateAccount = handle(updateInput, async ({ household, care }, context: Context): Promise<MeView> => {
  const { actor, community, person } = context
  if (household && !findBuilding(community, household)) throw new Refusal('account.place_unknown')
  const changes = { ...(household ? { household } : {}), ...(care ? { care } : {}) }
  if (Object.keys(changes).length > 0) await people.update({ _id: actor.id, community: actor.community }, changes)
  return meView({ person: person && { ...person, ...changes }, community })
})
