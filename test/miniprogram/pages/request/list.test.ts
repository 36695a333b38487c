import { guest, home, offline, settled } from '../../../support/simulate/phone'
import { known, openPage, request, requestPhone, type RequestPhone, submitted } from './support'

let phone: RequestPhone
const list = (count: number, from = 0, next?: { at: number; id: string }) => ({
  now: submitted.now,
  items: Array.from({ length: count }, (_, at) =>
    request({ id: `request-number-${from + at}`, title: `第 ${from + at} 件` }),
  ),
  ...(next ? { next } : {}),
})
const know = (who = home({ openRequests: 1 })) => known(phone, who)

beforeEach(() => {
  phone = requestPhone({ 'request.list': () => list(1) })
})

test('each row says its state, who has it and what comes by when', async () => {
  know()
  const page = await openPage('list/list')
  for (const words of ['诉求', '第 0 件', '待受理', '今天交的', '第二网格 王**，明天 17:30 前第一次答复您'])
    expect(page.text()).toContain(words)
  expect(phone.callsOf('request.list')).toEqual([{ view: 'mine', ended: false }])
})

test('what is done stands apart', async () => {
  know()
  const page = await openPage('list/list')
  await page.tell('onSegment', {}, { value: 'ended' })
  expect(phone.callsOf('request.list')[1]).toEqual({ view: 'mine', ended: true })
})

test('the next page is fetched at the bottom, from where the last one ended', async () => {
  know()
  const next = { at: 7, id: 'request-number-1' }
  phone.answers['request.list'] = ({ after }) => (after ? list(1, 2) : list(2, 0, next))
  const page = await openPage('list/list')
  await Promise.all([page.tell('onReachBottom'), page.tell('onReachBottom')])
  expect(phone.callsOf('request.list').slice(1)).toEqual([{ view: 'mine', ended: false, after: next }])
  expect((page.instance.data.rows as unknown[]).length).toBe(3)
  await page.tell('onReachBottom')
  expect(phone.callsOf('request.list')).toHaveLength(2)
})

test('an answer that comes late is not shown over a newer one', async () => {
  know()
  let arrive: (view: ReturnType<typeof list>) => void = () => undefined
  phone.answers['request.list'] = ({ ended }) =>
    ended ? list(1, 9) : new Promise((resolve) => (arrive = resolve as typeof arrive))
  const page = await openPage('list/list')
  await page.tell('onSegment', {}, { value: 'ended' })
  arrive(list(1))
  await settled()
  expect(page.text()).toContain('第 9 件')
})

test('who has said nothing yet is shown the way', async () => {
  know(home())
  phone.answers['request.list'] = () => list(0)
  const page = await openPage('list/list')
  expect(page.text()).toContain('您还没有说过事')
  await page.tell('onAct')
  expect(phone.asksOf('navigateTo')[0]!.url).toBe('/pages/request/new/new')
})

test('a guest reads the same, and the cloud is not asked', async () => {
  know(guest())
  const page = await openPage('list/list')
  expect(page.text()).toContain('您还没有说过事')
  expect(phone.callsOf('request.list')).toEqual([])
})

test('without a network the old rows stay, with their time', async () => {
  know()
  const page = await openPage('list/list')
  phone.answers['request.list'] = offline
  await page.tell('onPullDownRefresh')
  expect(page.text()).toContain('第 0 件')
  expect(page.text()).toContain('这是今天 12:00 取到的')
})

test('and with nothing to show, it can be tried again', async () => {
  know()
  phone.answers['request.list'] = offline
  const page = await openPage('list/list')
  expect(page.text()).toContain('网络不通，没取到')
  phone.answers['request.list'] = () => list(1)
  await page.tell('onAct')
  expect(page.text()).toContain('第 0 件')
})
