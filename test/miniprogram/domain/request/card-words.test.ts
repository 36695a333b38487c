import { holderWords, nextStepWords, submittedWords } from '../../../../miniprogram/domain/request/card-words'

const hour = 3_600_000
/** Tuesday 24 November 2026, 12:00. */
const noon = Date.UTC(2026, 10, 24, 4)

test.each([
  ['submitted', noon + 5.5 * hour, '今天 17:30 前第一次答复您'],
  ['resolved', noon + 29.5 * hour, '核查，明天 17:30 前答复您'],
  ['handling', noon + 77.5 * hour, '11月27日 周五 17:30 前办好'],
  ['handling', noon - hour, '晚了，原定 今天 11:00 前办好'],
  ['handling', undefined, '办好'],
  ['answered', undefined, '请您评一评'],
] as const)('what comes next for a %s request that is due at %p', (status, due, words) => {
  expect(nextStepWords(status, due, noon)).toBe(words)
})

test.each([
  [0, '今天交的'],
  [24 * hour, '昨天交的'],
  [4 * 24 * hour, '11月20日 周五交的'],
])('a request of %d ms ago', (ago, words) => expect(submittedWords(noon - ago, noon)).toBe(words))

test('an answered request lies with the resident', () => {
  expect(holderWords({ title: '', name: '' }, 'answered')).toBe('在您手里')
  expect(holderWords({ title: '环卫所', name: '周**' }, 'handling')).toBe('环卫所 周**')
})
