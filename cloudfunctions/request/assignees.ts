import { has } from '../../miniprogram/domain/account/roles'
import { workTitle } from '../../miniprogram/domain/account/titles'
import { maskName } from '../../miniprogram/domain/account/words'
import { Refusal } from '../../miniprogram/domain/refusal'
import { inLikelyOrder, mayBeAssigned } from '../../miniprogram/domain/request/assignees'
import { maySee } from '../../miniprogram/domain/request/sight'
import { stepsOpenTo } from '../../miniprogram/domain/request/status'
import { handle } from '../_runtime/serve'
import type { RequestContext } from './context'
import { assigneesInput, type Assignee } from './contract'
import { mustFind } from './store'

/** To whom this request can be given, the likely one first. */
export const listAssignees = handle(assigneesInput, async ({ id }, context: RequestContext): Promise<Assignee[]> => {
  const { actor, community, now, requests, settings } = context
  const record = await mustFind(requests, id)
  if (!maySee(actor, record)) throw new Refusal('call.not_yours')
  const mayAssign = has(actor, 'dispatcher') || stepsOpenTo(actor, record, now(), settings.request).includes('assign')
  if (!mayAssign) throw new Refusal('request.step_not_open')
  const people = context.staff.filter(mayBeAssigned)
  const open = await requests.openPerHandler(people.map(({ _id }) => _id))
  const counted = people.map((person) => ({ ...person, open: open.get(person._id) ?? 0 }))
  return inLikelyOrder(counted, record, settings.request).map((person) => ({
    id: person.code,
    title: workTitle(person, community),
    name: maskName(person.name),
    phone: person.phone,
    open: person.open,
  }))
})
