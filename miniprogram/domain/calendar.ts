/**
 * Working days and clock times of mainland China. Pure: the list of days off and make-up days comes in as a value.
 * An instant is milliseconds since 1970; a day is the text 2026-11-24; the zone is UTC+8, which has no summer time.
 */
export interface WorkingCalendar {
  /** Statutory holidays on weekdays, as days. */
  daysOff: readonly string[]
  /** Weekend days that are worked instead (调休). */
  makeUpDays: readonly string[]
  /** When the office opens and closes, minutes after midnight. */
  opensAtMinute: number
  closesAtMinute: number
}

const minute = 60_000
const day = 24 * 60 * minute
const zone = 8 * 60 * minute

/** Days since 1970 in UTC+8. */
const dayNumber = (at: number): number => Math.floor((at + zone) / day)
const startOfDayNumber = (number: number): number => number * day - zone

/** Year, month 1-12, date 1-31 of a day number; civil calendar arithmetic without Date, so that no clock can leak in. */
function civil(number: number): { year: number; month: number; date: number } {
  // The 400-year cycle counted from 1 March of year 0, so that a leap day is the last day of a year.
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

const two = (number: number): string => String(number).padStart(2, '0')
const dayText = (number: number): string => {
  const { year, month, date } = civil(number)
  return `${year}-${two(month)}-${two(date)}`
}

/** 0 Sunday ... 6 Saturday. 1970-01-01 was a Thursday. */
const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

export const dayOf = (at: number): string => dayText(dayNumber(at))
export const minuteOfDay = (at: number): number => Math.floor((at - startOfDayNumber(dayNumber(at))) / minute)
/** Whole days from the day of `from` to the day of `to`; tomorrow is 1. */
export const daysBetween = (from: number, to: number): number => dayNumber(to) - dayNumber(from)
/** The parts people read: 11月24日 星期二 17:30. */
export const partsOf = (at: number) => ({
  ...civil(dayNumber(at)),
  weekday: weekdayOf(dayNumber(at)),
  hour: Math.floor(minuteOfDay(at) / 60),
  minute: minuteOfDay(at) % 60,
})

const isWorkingNumber = (number: number, calendar: WorkingCalendar): boolean => {
  const text = dayText(number)
  const weekend = weekdayOf(number) === 0 || weekdayOf(number) === 6
  return weekend ? calendar.makeUpDays.includes(text) : !calendar.daysOff.includes(text)
}

export const isWorkingDay = (at: number, calendar: WorkingCalendar): boolean => isWorkingNumber(dayNumber(at), calendar)

/**
 * The close of office on the `days`-th working day after `from`'s day. What arrives on a day off counts from the next working day.
 * One working day from Tuesday is Wednesday 17:30; from Saturday, too, it is Tuesday's: Monday is the day it arrives.
 */
export function afterWorkingDays(from: number, days: number, calendar: WorkingCalendar): number {
  let number = dayNumber(from)
  while (!isWorkingNumber(number, calendar)) number += 1
  for (let left = days; left > 0;) {
    number += 1
    if (isWorkingNumber(number, calendar)) left -= 1
  }
  return startOfDayNumber(number) + calendar.closesAtMinute * minute
}

/** Working days whose close of office lies in (from, to]: how much of a limit in days is used. */
export function workingDaysBetween(from: number, to: number, calendar: WorkingCalendar): number {
  let count = 0
  for (let number = dayNumber(from) + 1; number <= dayNumber(to); number += 1)
    if (isWorkingNumber(number, calendar)) count += 1
  return count
}
