import type { Actor } from '../account/roles'
import { workTitle } from '../account/titles'
import type { Around } from './around'
import { dueIn } from './deadline'
import { effects } from './effects'
import type { Given } from './given'
import { mustBeComplete } from './given'
import type { HistoryEntry, RequestRecord } from './record'
import type { Step } from './status'
import { isOpen, mustBeOpen, ruleOf } from './status'
import { personWords } from './who'

/** The request after somebody took a step. Throws a Refusal when the step is not open to them, or lacks something. */
export function move(request: RequestRecord, step: Step, actor: Actor, given: Given, around: Around): RequestRecord {
  mustBeOpen(step, actor, request, around.now, around.policy)
  mustBeComplete(step, given)
  const status = ruleOf(step).to
  const after: RequestRecord = {
    ...request,
    ...effects[step]({ request, actor, given, around }),
    status,
    open: isOpen(status),
    revision: request.revision + 1,
    changedAt: around.now,
    history: [...request.history, entryOf(step, actor, given, around)],
  }
  return { ...after, due: dueIn(status, after) }
}

/** One line of the timeline; what was not said leaves no key behind. */
export function entryOf(step: HistoryEntry['step'], actor: Actor, given: Given, around: Around): HistoryEntry {
  const text = given.remark || given.rating?.text
  return {
    at: around.now,
    step,
    token: given.token,
    by: actor.id,
    byName: actor.name,
    byTitle: workTitle(actor, around.community),
    ...(text ? { text } : {}),
    ...(given.photos?.length ? { photos: [...given.photos] } : {}),
    ...(given.assignee
      ? { to: personWords({ title: workTitle(given.assignee, around.community), name: given.assignee.name }) }
      : {}),
  }
}
