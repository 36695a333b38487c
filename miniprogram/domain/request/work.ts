/** The head of a work list: how much is whose turn, and by when. */
import type { DueGroup } from './deadline'
import { dueGroup, dueGroups, neverDue } from './deadline'
import type { Step } from './status'

interface Row {
  due?: number
  mine: boolean
  openSteps: readonly Step[]
}

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
