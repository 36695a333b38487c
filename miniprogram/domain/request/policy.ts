import type { Category, Level } from './category'
import { levelOfCategory } from './category'
import { likelyWords } from './assignees'

/** A limit in clock minutes, or in working days that end with the office's day. */
export type Limit = { minutes: number } | { workingDays: number }

/** What the community decides about requests. These are defaults; the settings document holds what is in force. */
export interface RequestPolicy {
  limits: Record<Level, { answer: Limit; solve: Limit }>
  /** An ordinary request that the grid could not settle gets this much from the day it came. */
  escalatedSolve: Limit
  levelOfCategory: Partial<Record<Category, Level>>
  /** "Not solved" and reopening together; the next goes to the secretary. */
  reopensAtMost: number
  reopenWithinDays: number
  /** Words in the title of whoever usually handles such a thing: that one is offered first. */
  likelyWords: Partial<Record<Category, readonly string[]>>
}

/** From domain.md section 4: examples of Beijing's hotline rule and of a city bureau, marked default. */
export const defaultRequestPolicy: RequestPolicy = {
  limits: {
    urgent: { answer: { minutes: 30 }, solve: { minutes: 120 } },
    soon: { answer: { minutes: 120 }, solve: { minutes: 24 * 60 } },
    ordinary: { answer: { workingDays: 1 }, solve: { workingDays: 3 } },
    hard: { answer: { workingDays: 1 }, solve: { workingDays: 15 } },
    question: { answer: { workingDays: 1 }, solve: { workingDays: 3 } },
  },
  escalatedSolve: { workingDays: 7 },
  levelOfCategory,
  reopensAtMost: 2,
  reopenWithinDays: 30,
  likelyWords,
}
