import type { WorkingCalendar } from '../calendar'
import { afterWorkingDays, daysBetween } from '../calendar'
import type { Level } from './category'
import type { Limit, RequestPolicy } from './policy'
import type { Status } from './status'

/** Sorts behind everything that is due; a number, because the database's index orders numbers. */
export const neverDue = 8_640_000_000_000_000

export const dueAfter = (from: number, limit: Limit, calendar: WorkingCalendar): number =>
  'minutes' in limit ? from + limit.minutes * 60_000 : afterWorkingDays(from, limit.workingDays, calendar)

/** When the first answer and the solution are due for a request that came at `submittedAt`. */
export function deadlines(submittedAt: number, level: Level, policy: RequestPolicy, calendar: WorkingCalendar) {
  const { answer, solve } = policy.limits[level]
  return {
    answerDue: dueAfter(submittedAt, answer, calendar),
    solveDue: dueAfter(submittedAt, solve, calendar),
  }
}

/** An escalated ordinary request gets the longer limit, still counted from the day it came: the clock never starts anew. */
export function escalatedSolveDue(
  request: { submittedAt: number; level: Level; solveDue: number },
  policy: RequestPolicy,
  calendar: WorkingCalendar,
): number {
  if (request.level !== 'ordinary') return request.solveDue
  return Math.max(request.solveDue, dueAfter(request.submittedAt, policy.escalatedSolve, calendar))
}

/** Which of the two limits is still owed in this state; nothing is owed by the community once it has answered. */
export function dueIn(status: Status, limits: { answerDue: number; solveDue: number }): number {
  if (status === 'submitted') return limits.answerDue
  const running: readonly Status[] = ['accepted', 'handling', 'escalated', 'assigned', 'resolved']
  return running.includes(status) ? limits.solveDue : neverDue
}

export const isLate = (due: number, now: number): boolean => due < now

/** The groups of a work list, in order. */
export const dueGroups = ['late', 'today', 'soon', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]

export function dueGroup(due: number, now: number): DueGroup {
  if (isLate(due, now)) return 'late'
  const days = daysBetween(now, due)
  return days === 0 ? 'today' : days <= 3 ? 'soon' : 'later'
}
