import days from 'chinese-days/dist/chinese-days.json'
import type { WorkingCalendar } from '../../miniprogram/domain/calendar'

/** What the office decides about its days; added to the State Council's calendar. */
export interface OfficePolicy {
  opensAtMinute: number
  closesAtMinute: number
  daysOff: readonly string[]
  makeUpDays: readonly string[]
}

/** Default; the settings document `<community>:office` decides. */
export const defaultOfficePolicy: OfficePolicy = {
  opensAtMinute: 8 * 60,
  closesAtMinute: 17 * 60 + 30,
  daysOff: [],
  makeUpDays: [],
}

const national = { daysOff: Object.keys(days.holidays), makeUpDays: Object.keys(days.workdays) }

/** The yearly calendar of the State Council (chinese-days), and over it what the office says. */
export const calendarOf = (office: OfficePolicy): WorkingCalendar => ({
  ...office,
  daysOff: [...national.daysOff, ...office.daysOff].filter((day) => !office.makeUpDays.includes(day)),
  makeUpDays: [...national.makeUpDays, ...office.makeUpDays].filter((day) => !office.daysOff.includes(day)),
})
