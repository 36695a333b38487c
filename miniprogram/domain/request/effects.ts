/** What each step does besides changing the state: who has it then, whose turn it is, which clock runs. */
import type { Actor } from '../account/roles'
import type { StaffMember } from '../account/person'
import type { Around } from './around'
import { dueAfter, escalatedSolveDue } from './deadline'
import type { Given } from './given'
import type { RequestRecord } from './record'
import type { Desk } from './routing'
import { communityDesk, holderOf, noHolder, personalDesk } from './routing'
import type { Step } from './status'
import { personDesk } from './status'

interface Situation {
  request: RequestRecord
  actor: Actor
  given: Given
  around: Around
}
type Effect = (situation: Situation) => Partial<RequestRecord>

const lies = ({ waitsFor, holder }: Desk): Partial<RequestRecord> => ({ waitsFor, holder })
const ends: Effect = () => ({ waitsFor: 'nobody', holder: noHolder })

const hand = (request: RequestRecord, id: string): string[] =>
  request.handledBy.includes(id) ? request.handledBy : [...request.handledBy, id]

const inHandsOf = (request: RequestRecord, person: StaffMember, around: Around): Partial<RequestRecord> => ({
  ...lies(personalDesk(person, around.community)),
  handler: person._id,
  handledBy: hand(request, person._id),
})

const toCommunity: Effect = ({ around }) => ({ ...lies(communityDesk('dispatch', around)), handler: undefined })

/** Back to whoever did it; when that person left, to the community's desk by name, so that somebody can act. */
const backToHandler: Effect = ({ request, around }) => {
  const person = around.staff.find(({ _id }) => _id === request.handler) ?? communityDesk('dispatch', around).people[0]
  const back = person ? inHandsOf(request, person, around) : lies(communityDesk('dispatch', around))
  return { ...back, afterPhotos: [] }
}

/**
 * The resident says it is not solved: the work begins anew, so its limit is given anew from now. (Inside one round the clock never
 * starts again: neither sending back nor passing on touches it.)
 */
const anotherRound: Effect = (situation) => {
  const { request, around } = situation
  const solveDue = dueAfter(around.now, around.policy.limits[request.level].solve, around.calendar)
  return { ...backToHandler(situation), reopens: request.reopens + 1, solveDue }
}

export const effects: Record<Step, Effect> = {
  accept: ({ request, actor, around }) => ({
    waitsFor: personDesk(actor.id),
    holder: holderOf(actor, around.community),
    handler: actor.id,
    handledBy: hand(request, actor.id),
  }),
  handle: () => ({}),
  escalate: (situation) => ({
    ...toCommunity(situation),
    solveDue: escalatedSolveDue(situation.request, situation.around.policy, situation.around.calendar),
  }),
  assign: ({ request, given, around }) => (given.assignee ? inHandsOf(request, given.assignee, around) : {}),
  sendBack: toCommunity,
  resolve: ({ request, given, around }) => ({
    ...lies(communityDesk('verify', around, request.handledBy)),
    afterPhotos: [...(given.photos ?? [])],
  }),
  verify: () => ({ waitsFor: 'owner', holder: noHolder }),
  redo: backToHandler,
  rate: (situation) => ({ ...ends(situation), rating: situation.given.rating }),
  notSolved: anotherRound,
  reopen: anotherRound,
  withdraw: ends,
}
