import { open, phone, tap, textOf } from '../../support/simulate/phone'

beforeEach(() => phone())

test.each([
  ['submitted', '待受理', 's_wait'],
  ['answered', '已答复待评价', 's_ans'],
  ['closed', '已结案', 's_done'],
])('the state %s is a word and a shape', async (status, words, icon) => {
  const mark = await open('components/state-mark/state-mark', { status })
  expect(textOf(mark)).toBe(words)
  expect(mark.data.icon).toBe(icon)
})

test.each([
  ['the resident', false, 'red'],
  ['who handled it', true, 'tile'],
])('a request that waits for its rating stands before %s in the right colour', async (_who, theirs, tone) => {
  const mark = await open('components/state-mark/state-mark', { status: 'answered', theirs })
  expect(mark.data.tone).toBe(tone)
})

test('late stands over any state', async () => {
  const mark = await open('components/state-mark/state-mark', { status: 'handling', late: true })
  expect(textOf(mark)).toBe('已超时')
})

test('the chosen chip is marked by more than colour', async () => {
  const options = [
    { value: 'a', label: '卫生水井' },
    { value: 'b', label: '路灯' },
  ]
  const chips = await open('components/choice-chips/choice-chips', { options, value: 'b' })
  expect(chips.querySelectorAll('.is-chosen')).toHaveLength(1)
  expect(chips.data.chips).toEqual([
    { ...options[0], chosen: false },
    { ...options[1], chosen: true },
  ])
})

test.each([
  ['empty', '这里还没有', ''],
  ['refused', '这件事只有当事人能看', 'lock'],
  ['failed', '网络不通，没取到', 'off'],
])('a list that is %s says so', async (state, words, icon) => {
  const list = await open('components/list-state/list-state', { state })
  expect(textOf(list)).toContain(words)
  expect(list.data.icon).toBe(icon)
})

test('the page’s own words stand over the usual ones, without the usual second line', async () => {
  const list = await open('components/list-state/list-state', { state: 'refused', words: '先留个称呼' })
  expect(textOf(list)).toBe('先留个称呼')
})

test('a limit of three working days, half used, is three boxes', async () => {
  const line = await open('components/progress-line/progress-line', { days: 3, share: 0.5, words: '限 3 个工作日' })
  expect((line.data.boxes as { used: number }[]).map(({ used }) => used)).toEqual([100, 50, 0])
})

test('what comes next stands above what happened', async () => {
  const entries = [{ title: '收下了您的事', text: '', meta: '今天 9:10', photos: [] }]
  const line = await open('components/time-line/time-line', { entries, next: { title: '接下来：办好', text: '' } })
  expect(textOf(line)).toBe('接下来：办好收下了您的事今天 9:10')
})

test('a page opened by a message leads home', async () => {
  const it = phone()
  await tap(await open('components/page-frame/page-frame', { heading: '我说的事' }), '.back')
  expect(it.asksOf('switchTab')).toEqual([{ url: '/pages/account/home/home' }])
})

test('the title ends before the capsule', async () => {
  const frame = await open('components/page-frame/page-frame', { heading: '我说的事' })
  expect(frame.data.capsuleRoom).toBe(375 - 278 + 8)
})
