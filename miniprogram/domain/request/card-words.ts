import { daysBetween } from '../calendar'
import { dateWords, dayWords, momentWords } from '../time-words'
import type { Status, Step } from './status'
import { nextWords } from './words'

/** One request as a list shows it: nothing is left to work out. */
export interface RowWords {
  id: string
  status: Status
  late: boolean
  title: string
  /** One line: where, and who has it. */
  meta: string
  /** 昨天交的 / 明天 17:30 前 */
  when: string
  /** The step to take from the list, or none. */
  step: Step | ''
  stepLabel: string
  /** Whom one can call from the list, or none. */
  phone: string
  callLabel: string
}

export const lateWords = '已超时'

/** 昨天交的; beyond the days with a name, the date. */
export const submittedWords = (at: number, now: number): string =>
  `${daysBetween(at, now) > 1 ? dateWords(at) : dayWords(at, now)}交的`

/** 社区受理员 李**; where it lies with the resident, or with nobody any more, that. */
export const holderWords = (holder: { title: string; name: string }, status: Status): string => {
  if (status === 'answered') return '在您手里'
  return [holder.title, holder.name].filter(Boolean).join(' ')
}

/** 核查，明天 17:30 前答复您. A time that has passed is owned up to instead of promised. */
export function nextStepWords(status: Status, due: number | undefined, now: number): string {
  const words = nextWords[status]
  if (due === undefined || !words.includes('{when}')) return words.replace(/\{when\}前/, '')
  const moment = momentWords(due, now)
  return due < now ? `晚了，原定 ${moment} ${words.slice(words.indexOf('前'))}` : words.replace('{when}', `${moment} `)
}
