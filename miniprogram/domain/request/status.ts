/**
 * The life of a request. Buttons, permissions, tests and the docs all follow from this one table.
 * Steps that later work adds (decline, park, transfer, extend, merge ...) are rows here and nothing else.
 */
import type { Actor } from '../account/roles'
import { has } from '../account/roles'
import { Refusal } from '../refusal'
import type { RequestRecord } from './record'
import type { RequestPolicy } from './policy'

export const statuses = [
  'submitted',
  'accepted',
  'handling',
  'escalated',
  'assigned',
  'parked',
  'resolved',
  'answered',
  'closed',
  'declined',
  'cancelled',
  'merged',
] as const
export type Status = (typeof statuses)[number]

/** Nobody has to do anything any more. */
const ended: readonly Status[] = ['closed', 'declined', 'cancelled', 'merged']
export const isOpen = (status: Status): boolean => !ended.includes(status)

/** Who may take a step. `desk` is whoever the request lies with before somebody took it: the grid's worker, else the dispatcher. */
export type Taker = 'desk' | 'handler' | 'dispatcher' | 'verifier' | 'owner'

interface StepRule {
  from: readonly Status[]
  to: Status
  by: Taker
  /** The one who takes it must say why, in words. */
  reason?: true
  /** At least one photo of how it looks now. */
  photo?: true
  /** The person it is given to must be named. */
  assignee?: true
  /** It sends back what was called done; allowed only so many times. */
  reopens?: true
  rating?: true
}

export const steps = {
  accept: { from: ['submitted'], to: 'accepted', by: 'desk' },
  handle: { from: ['accepted', 'assigned'], to: 'handling', by: 'handler' },
  escalate: { from: ['accepted', 'handling'], to: 'escalated', by: 'handler', reason: true },
  assign: { from: ['escalated'], to: 'assigned', by: 'dispatcher', assignee: true },
  sendBack: { from: ['assigned'], to: 'escalated', by: 'handler', reason: true },
  resolve: { from: ['accepted', 'handling', 'assigned'], to: 'resolved', by: 'handler', photo: true },
  verify: { from: ['resolved'], to: 'answered', by: 'verifier' },
  redo: { from: ['resolved'], to: 'handling', by: 'verifier', reason: true },
  rate: { from: ['answered'], to: 'closed', by: 'owner', rating: true },
  notSolved: { from: ['answered'], to: 'handling', by: 'owner', reason: true, reopens: true },
  reopen: { from: ['closed'], to: 'handling', by: 'owner', reason: true, reopens: true },
  withdraw: { from: ['submitted', 'accepted'], to: 'cancelled', by: 'owner' },
} as const satisfies Record<string, StepRule>

export type Step = keyof typeof steps
export const stepNames = Object.keys(steps) as [Step, ...Step[]]
export const ruleOf = (step: Step): StepRule => steps[step]

/** What the table looks at: every list carries these fields. */
export type Standing = Pick<
  RequestRecord,
  'status' | 'waitsFor' | 'handler' | 'handledBy' | 'owner' | 'reopens' | 'changedAt'
>

const day = 24 * 60 * 60_000

const takes: Record<Taker, (actor: Actor, request: Standing) => boolean> = {
  desk: (actor, { waitsFor }) => desksOf(actor).includes(waitsFor),
  handler: (actor, { handler }) => actor.id === handler,
  dispatcher: (actor, request) => dispatches(actor, request),
  // Whoever laid a hand on the work does not judge it.
  verifier: (actor, request) => dispatches(actor, request) && !request.handledBy.includes(actor.id),
  owner: (actor, { owner }) => actor.id === owner,
}

/** A dispatcher, or whoever stands in by name because there is none. */
const dispatches = (actor: Actor, { waitsFor }: Standing): boolean =>
  has(actor, 'dispatcher') || waitsFor === personDesk(actor.id)

/** The desk of one person alone. */
export const personDesk = (id: string): string => `person:${id}`
export const gridDesk = (grid: string): string => `grid:${grid}`

/** The desks whose requests an actor may take: `grid:<id>` for a grid's workers, `dispatch` for the community's, and the own. */
export const desksOf = (actor: Actor): string[] => [
  personDesk(actor.id),
  ...(has(actor, 'gridWorker') && actor.grid ? [gridDesk(actor.grid)] : []),
  ...(has(actor, 'dispatcher') ? ['dispatch'] : []),
]

/** It is this actor's turn: the next thing that must happen is hers to do. */
export function isTurnOf(actor: Actor, request: Standing): boolean {
  if (request.waitsFor === 'owner') return takes.owner(actor, request)
  if (request.waitsFor === 'verify') return takes.verifier(actor, request)
  return desksOf(actor).includes(request.waitsFor)
}

/** What this actor may do now. A page draws exactly these; the functions refuse the rest. */
export function stepsOpenTo(actor: Actor, request: Standing, now: number, policy: RequestPolicy): Step[] {
  return stepNames.filter((name) => {
    const rule = ruleOf(name)
    if (!rule.from.includes(request.status) || !takes[rule.by](actor, request)) return false
    if (rule.reopens && request.reopens >= policy.reopensAtMost) return false
    return name !== 'reopen' || now - request.changedAt <= policy.reopenWithinDays * day
  })
}

/** Refuses a step that is not open to the actor, and says why as well as it can. */
export function mustBeOpen(step: Step, actor: Actor, request: Standing, now: number, policy: RequestPolicy): void {
  if (stepsOpenTo(actor, request, now, policy).includes(step)) return
  const rule = ruleOf(step)
  const mayTake = takes[rule.by](actor, request)
  if (rule.by === 'verifier' && has(actor, 'dispatcher') && !mayTake) throw new Refusal('request.verify_own')
  if (mayTake && rule.reopens && request.reopens >= policy.reopensAtMost) throw new Refusal('request.reopened_enough')
  if (mayTake && step === 'reopen' && request.status === 'closed') throw new Refusal('request.reopen_too_late')
  throw new Refusal('request.step_not_open')
}
