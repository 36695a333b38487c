import { daysBetween, partsOf } from '../calendar'
import { dayWords, timeWords } from '../time-words'
import type { TemplateKey } from './templates'
import { residentTemplates, staffTemplates } from './templates'

export const inboxWords = {
  heading: '消息',
  fresh: '还没看的',
  seen: '看过的',
  readAll: '都看过了',
  older: '再看早一点的',
  olderBusy: '正在取',
  empty: '还没有消息',
  emptyMore: '您说的事每走一步，都会写在这里。',
  kept: '微信没提醒到的，这里都有。',
  join: '去留个称呼',
  unreadMark: '没看过',
  left: (count: number) => (count > 0 ? `微信还能提醒您 ${count} 次` : '让微信也提醒您'),
  leftMore: '点一下，多存一次',
  store: '再存一次',
  storing: '正在存',
} as const

/** 9:22 today, 昨天, then 11月20日. */
export function noticeTimeWords(at: number, now: number): string {
  const days = daysBetween(at, now)
  if (days <= 0) return timeWords(at)
  if (days === 1) return dayWords(at, now)
  const { month, date } = partsOf(at)
  return `${month}月${date}日`
}

/** Which consents one tap asks for. */
export const templatesFor = (staff: boolean): readonly TemplateKey[] => (staff ? staffTemplates : residentTemplates)

/** As many as are left of every kind that the person gets. */
export const remindersLeft = (left: Record<TemplateKey, number>, staff: boolean): number =>
  Math.min(...templatesFor(staff).map((template) => left[template]))
