import { dueGroup, isLate } from '../../../../miniprogram/domain/request/deadline'
import { take } from '../../../../miniprogram/domain/request/intake'
import { requestNumber } from '../../../../miniprogram/domain/request/number'
import { countWork, mainFirst } from '../../../../miniprogram/domain/request/work'
import { stepNames } from '../../../../miniprogram/domain/request/status'
import { actor, around, said, tuesday } from '../../../support/records'

const hour = 3600_000
const closeOf = (month: number, date: number) => Date.UTC(2026, month - 1, date, 9, 30)

test.each([
  ['sanitation', 'normal', 'ordinary', closeOf(11, 25), closeOf(11, 27)],
  ['sanitation', 'urgent', 'urgent', tuesday + hour / 2, tuesday + 2 * hour],
  ['water', 'normal', 'soon', tuesday + 2 * hour, tuesday + 24 * hour],
  ['suggestion', 'normal', 'question', closeOf(11, 25), closeOf(11, 27)],
] as const)('%s, %s: level %s, with its two limits', (category, urgency, level, answerDue, solveDue) => {
  const record = take({ ...said, category, urgency }, actor('li'), around())
  expect(record).toMatchObject({ level, answerDue, solveDue, due: answerDue })
})

test.each([
  [-1, 'late'],
  [0, 'today'],
  [8 * hour, 'today'],
  [24 * hour, 'soon'],
  [72 * hour, 'soon'],
  [96 * hour, 'later'],
])('what is due in %i ms stands under %s', (ms, group) => {
  expect(dueGroup(tuesday + ms, tuesday)).toBe(group)
  expect(isLate(tuesday + ms, tuesday)).toBe(group === 'late')
})

test('the head of a work list counts what is my turn; the rest waits for others', () => {
  const row = (due: number | undefined, mine: boolean, ...openSteps: ('accept' | 'verify' | 'assign')[]) => ({
    mine,
    openSteps,
    ...(due === undefined ? {} : { due }),
  })
  const rows = [
    row(tuesday - 1, true, 'accept'),
    row(tuesday + hour, true, 'verify'),
    row(tuesday, false),
    row(undefined, false),
  ]
  expect(countWork(rows, tuesday)).toEqual({
    groups: { late: 1, today: 1, soon: 0, later: 0 },
    waiting: 2,
    toAccept: 1,
    toVerify: 1,
    toAssign: 0,
  })
})

test('no step is lost when the main one is put first', () => {
  expect([...mainFirst(stepNames)].sort()).toEqual([...stepNames].sort())
  expect(mainFirst(['handle', 'escalate', 'resolve'])).toEqual(['resolve', 'handle', 'escalate'])
})

test('a number can be read out, follows from the id, and has a next candidate', () => {
  const number = requestNumber('XY', 'an-id', tuesday)
  expect(number).toMatch(/^XY-20261124-[2-9A-HJKMNP-Z]{4}$/)
  expect(requestNumber('XY', 'an-id', tuesday)).toBe(number)
  expect(requestNumber('XY', 'an-id', tuesday, 1)).not.toBe(number)
})
