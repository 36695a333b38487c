import { noticeTimeWords, remindersLeft } from '../../../../miniprogram/domain/notice/inbox-words'

const noon = Date.UTC(2026, 10, 24, 4)
const hour = 3_600_000

test.each([
  [noon - 3 * hour, '9:00'],
  [noon - 24 * hour, '昨天'],
  [noon - 48 * hour, '11月22日'],
])('a message of %d is dated as one says it', (at, words) => expect(noticeTimeWords(at, noon)).toBe(words))

test('as many reminders are left as there are of each kind', () => {
  expect(remindersLeft({ progress: 3, rating: 1, task: 9 }, false)).toBe(1)
  expect(remindersLeft({ progress: 3, rating: 1, task: 9 }, true)).toBe(9)
})
