import { home, offline, refuse } from '../../../support/simulate/phone'
import { answered, known, openPage, request, requestPhone, type RequestPhone, submitted } from './support'

const { id } = submitted
let phone: RequestPhone
beforeEach(() => {
  phone = requestPhone({ 'request.get': () => request() })
  known(phone, home())
})
const shown = (change: Parameters<typeof request>[0]) => {
  phone.answers['request.get'] = () => request(change)
  return openPage('detail/detail', { id })
}

test('it says what state it is in, who has it and what comes by when', async () => {
  const page = await openPage('detail/detail', { id })
  for (const words of [
    '我说的事',
    '待受理',
    'XY-20261124-7F3K',
    '第二网格 王**',
    '明天 17:30 前第一次答复您',
    '接下来：网格员看过，说怎么办',
  ])
    expect(page.text()).toContain(words)
})

test('a time that has passed is owned up to', async () => {
  const page = await shown({ late: true, now: submitted.answerDue + 2 * 60 * 60_000 })
  expect(page.text()).toContain('已超时')
  expect(page.text()).toContain('过了说好的时间 2 小时')
})

test('before and after stand side by side, each with its day', async () => {
  phone.answers['request.get'] = () => answered()
  const page = await openPage('detail/detail', { id })
  expect(page.text()).toContain('办之前，办之后')
  expect(page.text()).toContain('您拍的，11月24日')
  expect(page.text()).toContain('王** 拍的，今天')
})

test.each([
  ['submitted', ['withdraw'], '撤回这件事'],
  ['answered', ['rate', 'notSolved'], '没解决'],
  ['closed', ['reopen'], '又不行了，要求重办'],
] as const)('a %s request offers what the cloud says is open: %j', async (status, openSteps, words) => {
  const page = await shown({ status, openSteps: [...openSteps] })
  expect(page.text()).toContain(words)
})

test('when nothing is open, nothing is offered', async () => {
  const page = await shown({ status: 'handling', openSteps: [] })
  for (const words of ['撤回这件事', '没解决', '要求重办']) expect(page.text()).not.toContain(words)
})

test('it is withdrawn once, however often the button is tapped', async () => {
  phone.answers['request.advance'] = () => request({ status: 'cancelled', openSteps: [], revision: 1 })
  const page = await openPage('detail/detail', { id })
  await page.tell('onAsk', {}, { step: 'withdraw' })
  await Promise.all([page.tell('onWithdraw'), page.tell('onWithdraw')])
  expect(phone.callsOf('request.advance')).toEqual([
    { id, step: 'withdraw', revision: 0, token: expect.stringMatching(/^[\w-]{16,40}$/) },
  ])
  expect(page.text()).toContain('已撤回')
})

test('reopening needs a reason', async () => {
  phone.answers['request.advance'] = () => request({ status: 'handling', openSteps: [] })
  const page = await shown({ status: 'closed', openSteps: ['reopen'] })
  await page.tell('onAsk', {}, { step: 'reopen' })
  await page.tell('onReopen')
  expect(phone.callsOf('request.advance')).toEqual([])
  await page.tell('onReason', { value: '又积水了' })
  await page.tell('onReopen')
  expect(phone.callsOf('request.advance')[0]).toMatchObject({ step: 'reopen', remark: '又积水了' })
})

test('who was too late reads why and sees how it stands now', async () => {
  phone.answers['request.advance'] = refuse('request.moved_on')
  const page = await openPage('detail/detail', { id })
  await page.tell('onAsk', {}, { step: 'withdraw' })
  await page.tell('onWithdraw')
  expect(page.instance.data.reasonError).toContain('刚刚有人先办了这一步')
  expect(phone.callsOf('request.get')).toHaveLength(2)
})

test.each([
  ['call.not_yours', '这件事只有当事人能看'],
  ['request.not_found', '没有找到这件事'],
] as const)('%s is said calmly', async (code, words) => {
  phone.answers['request.get'] = refuse(code)
  const page = await openPage('detail/detail', { id })
  expect(page.text()).toContain(words)
})

test('without a network it can be tried again; what was shown stays', async () => {
  phone.answers['request.get'] = offline
  const page = await openPage('detail/detail', { id })
  expect(page.text()).toContain('网络不通，没取到')
  phone.answers['request.get'] = () => request()
  await page.tell('onAct')
  expect(page.text()).toContain('古井边堆了垃圾')
  phone.answers['request.get'] = offline
  page.triggerPageLifeTime('show')
  await page.tell('onPullDownRefresh')
  expect(page.text()).toContain('古井边堆了垃圾')
  expect(page.text()).toContain('这是今天 12:00 取到的')
})

test('those who handle it see the same page as their own case', async () => {
  const page = await shown({ owner: { name: '李**', phone: '13855512345', mine: false }, openSteps: ['accept'] })
  expect(page.text()).toContain('办件')
  expect(page.text()).toContain('明天 17:30 前第一次答复')
  expect(page.text()).not.toContain('答复您')
  expect(page.text()).not.toContain('撤回这件事')
})
