import { daysBetween, partsOf } from './calendar'

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const
const two = (number: number): string => String(number).padStart(2, '0')

/** 17:30 */
export const timeWords = (at: number): string => `${partsOf(at).hour}:${two(partsOf(at).minute)}`

/** 11月24日 周二 */
export const dateWords = (at: number): string => {
  const { month, date, weekday } = partsOf(at)
  return `${month}月${date}日 周${weekdays[weekday]}`
}

/** 11月24日 星期二 */
export const todayWords = (now: number): string => dateWords(now).replace('周', '星期')

/** 昨天, 今天, 明天, 后天, else 11月27日 周五: the day, as a neighbour says it. */
export const dayWords = (at: number, now: number): string => {
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' }
  return near[daysBetween(now, at)] ?? dateWords(at)
}

/** 明天 17:30; 后天 and nearer by word, farther with the date. */
export const momentWords = (at: number, now: number): string => `${dayWords(at, now)} ${timeWords(at)}`

/** 11月25日 17:30: what is still true when it is read tomorrow, and short enough for a message. */
export const stampWords = (at: number): string => {
  const { month, date } = partsOf(at)
  return `${month}月${date}日 ${timeWords(at)}`
}

/** 3 分钟, 2 小时, 4 天: a length, in its largest unit, never rounded up. */
export const lengthWords = (ms: number): string => {
  const minutes = Math.max(1, Math.floor(ms / 60_000))
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时`
  return `${Math.floor(minutes / (24 * 60))} 天`
}
