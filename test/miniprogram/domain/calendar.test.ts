import {
  afterWorkingDays,
  dayOf,
  daysBetween,
  isWorkingDay,
  minuteOfDay,
  partsOf,
  workingDaysBetween,
} from '../../../miniprogram/domain/calendar'
import { calendarOf, defaultOfficePolicy } from '../../../cloudfunctions/_runtime/holidays'

const calendar = calendarOf(defaultOfficePolicy)
const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const read = (ms: number): string => new Date(ms + 8 * 3600_000).toISOString().slice(0, 16).replace('T', ' ')

test.each([
  ['2026-11-24', true, 'a Tuesday'],
  ['2026-11-21', false, 'a Saturday'],
  ['2026-10-01', false, 'National Day, a Thursday'],
  ['2026-10-10', true, 'a Saturday made up for National Day'],
  ['2026-09-20', true, 'a Sunday made up for National Day'],
  ['2026-02-14', true, 'a Saturday made up for Spring Festival'],
  ['2026-02-16', false, "New Year's Eve of the old calendar, a Monday"],
  ['2026-02-23', false, 'the last day of Spring Festival, a Monday'],
  ['2026-02-28', true, 'a Saturday made up for Spring Festival'],
])('%s is worked: %s (%s)', (day, worked) => {
  expect(isWorkingDay(at(`${day} 10:00`), calendar)).toBe(worked)
})

test.each([
  ['2026-11-24 09:00', 1, '2026-11-25 17:30', 'the next day'],
  ['2026-11-24 23:59', 1, '2026-11-25 17:30', 'late at night it is still Tuesday'],
  ['2026-11-27 15:00', 1, '2026-11-30 17:30', 'over a weekend'],
  ['2026-11-28 10:00', 1, '2026-12-01 17:30', 'what comes on Saturday counts from Monday'],
  ['2026-09-30 16:00', 3, '2026-10-10 17:30', 'over National Day, with the Saturday that is made up'],
  ['2026-10-03 10:00', 1, '2026-10-09 17:30', 'in the middle of National Day'],
  ['2026-02-13 10:00', 1, '2026-02-14 17:30', 'into a Saturday before Spring Festival'],
  ['2026-02-14 10:00', 3, '2026-02-26 17:30', 'over Spring Festival'],
  ['2026-12-31 10:00', 1, '2027-01-01 17:30', 'years whose calendar is not out yet know weekends alone'],
])('from %s, %i working days end %s (%s)', (from, days, end) => {
  expect(read(afterWorkingDays(at(from), days, calendar))).toBe(end)
})

test('the office can have a day off, or open on a Saturday, of its own', () => {
  const own = calendarOf({ ...defaultOfficePolicy, daysOff: ['2026-11-25'], makeUpDays: ['2026-11-28', '2026-10-01'] })
  expect(read(afterWorkingDays(at('2026-11-24 09:00'), 3, own))).toBe('2026-11-28 17:30')
  expect(isWorkingDay(at('2026-10-01 09:00'), own)).toBe(true)
})

test('days and clock times are those of Tongcheng, wherever the function runs', () => {
  expect(dayOf(at('2026-03-01 00:00'))).toBe('2026-03-01')
  expect(dayOf(at('2026-03-01 00:00') - 1)).toBe('2026-02-28')
  expect(dayOf(at('2024-02-29 12:00'))).toBe('2024-02-29')
  expect(minuteOfDay(at('2026-11-24 17:30'))).toBe(17 * 60 + 30)
  expect(daysBetween(at('2026-11-24 23:59'), at('2026-11-25 00:00'))).toBe(1)
  expect(partsOf(at('2026-11-24 17:30'))).toEqual({ year: 2026, month: 11, date: 24, weekday: 2, hour: 17, minute: 30 })
})

test('used working days are counted by their close', () => {
  expect(workingDaysBetween(at('2026-11-24 09:00'), at('2026-12-01 09:00'), calendar)).toBe(5)
})
