import type { StaffMember } from '../../miniprogram/domain/account/person'
import { Refusal } from '../../miniprogram/domain/refusal'
import { mayBeAssigned } from '../../miniprogram/domain/request/assignees'
import { move } from '../../miniprogram/domain/request/move'
import { messagesOwed } from '../../miniprogram/domain/request/notices'
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { maySee } from '../../miniprogram/domain/request/sight'
import { aroundOf } from '../_runtime/context'
import { handle } from '../_runtime/serve'
import { deliver, writeAndClaim } from '../notice/deliver'
import type { RequestContext } from './context'
import { readerOf } from './context'
import { advanceInput, type RequestView } from './contract'
import { mustFind } from './store'
import { claimUploads, ownPath } from './uploads'
import { viewOf } from './view'

/** Takes a step: the change, its line in the history and the messages it owes are one write, which only one of two can make. */
export const advanceRequest = handle(advanceInput, async (input, context: RequestContext): Promise<RequestView> => {
  const { actor, community, requests, settings, staff } = context
  const { templates } = settings.notice
  const around = aroundOf(context)
  const before = await mustFind(requests, input.id)
  if (!maySee(actor, before)) throw new Refusal('call.not_yours')
  const show = (record: RequestRecord) => viewOf(record, readerOf(context))
  if (tapped(before, input.token, actor.id)) return show(before)
  if (before.revision !== input.revision) throw new Refusal('request.moved_on')

  const paths = (input.photos ?? []).map((photo) => ownPath(actor, photo))
  const assignee = input.assignee === undefined ? undefined : assigneeBy(input.assignee, staff)
  const after = move(before, input.step, actor, { ...input, assignee }, around)
  const owed = messagesOwed(before, after, actor, around)

  const write = requests.move(before, after, owed)
  const { written: moved, claimed } = await writeAndClaim(write, community._id, owed, templates)
  if (!moved) {
    const current = await requests.again(input.id)
    // The same tap, twice at once: the other one did it.
    if (current && tapped(current, input.token, actor.id)) return show(current)
    throw new Refusal('request.moved_on')
  }
  const [view] = await Promise.all([
    show(after),
    deliver(community._id, claimed, templates),
    claimUploads(actor, paths),
  ])
  return view
})

/** This tap has had its effect already. */
const tapped = ({ history }: RequestRecord, token: string, actor: string): boolean =>
  history.some((entry) => entry.token === token && entry.by === actor)

function assigneeBy(code: string, staff: readonly StaffMember[]): StaffMember {
  const person = staff.find((member) => member.code === code)
  if (!person || !mayBeAssigned(person)) throw new Refusal('request.assignee_unknown')
  return person
}
