/** The head of a work list: how much is whose turn, and by when. */
import type { DueGroup } from './deadline'
import { dueGroup, dueGroups, neverDue } from './deadline'
import type { Status, Step } from './status'

interface Row {
  due?: number
  mine: boolean
  openSteps: readonly Step[]
}

/** What just came stands before everything else for a while: the first answer is one tap. */
const freshMs = 2 * 60 * 60_000

export const isFresh = (
  card: { status: Status; mine: boolean; submittedAt: number; due?: number },
  now: number,
): boolean =>
  card.status === 'submitted' && card.mine && now - card.submittedAt < freshMs && (card.due ?? neverDue) >= now

/** The newest of what just came first, then everything in the order it had. */
export const freshFirst = <T extends Parameters<typeof isFresh>[0]>(cards: readonly T[], now: number): T[] => [
  ...cards.filter((card) => isFresh(card, now)).sort((a, b) => b.submittedAt - a.submittedAt),
  ...cards.filter((card) => !isFresh(card, now)),
]

export interface WorkCounts {
  groups: Record<DueGroup, number>
  waiting: number
  toAccept: number
  toVerify: number
  toAssign: number
}

export function countWork(rows: readonly Row[], now: number): WorkCounts {
  const mine = rows.filter((row) => row.mine)
  const having = (step: Step) => mine.filter(({ openSteps }) => openSteps.includes(step)).length
  const groupOf = ({ due = neverDue }: Row) => dueGroup(due, now)
  const groups = Object.fromEntries(
    dueGroups.map((group) => [group, mine.filter((row) => groupOf(row) === group).length]),
  ) as Record<DueGroup, number>
  return {
    groups,
    waiting: rows.length - mine.length,
    toAccept: having('accept'),
    toVerify: having('verify'),
    toAssign: having('assign'),
  }
}

/** The step somebody most likely came for first; the way out before the red one, as the page draws them. */
const order: readonly Step[] = [
  'accept',
  'assign',
  'verify',
  'resolve',
  'rate',
  'notSolved',
  'handle',
  'escalate',
  'sendBack',
  'redo',
  'reopen',
  'withdraw',
]

export const mainFirst = (steps: readonly Step[]): Step[] => order.filter((step) => steps.includes(step))
