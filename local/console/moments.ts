import { partsOf } from '../../miniprogram/domain/calendar'
import { dayWords, timeWords } from '../../miniprogram/domain/time-words'

const two = (number: number): string => String(number).padStart(2, '0')

/** 9:41:08 today, 昨天 9:41 before. */
export function whenWords(at: number, now: number): string {
  const day = dayWords(at, now)
  return day === '今天' ? `${timeWords(at)}:${two(Math.floor(at / 1000) % 60)}` : `${day} ${timeWords(at)}`
}

/** 2026-11-24 9:41, for what is old. */
export function dateWords(at: number): string {
  const { year, month, date } = partsOf(at)
  return `${year}-${two(month)}-${two(date)} ${timeWords(at)}`
}
