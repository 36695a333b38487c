import { guest, home, noon, offline, open, phone, settled, tap, textOf } from '../../support/simulate/phone'

const page = 'pages/account/home/home'
const well = {
  id: 'request-of-the-old-well',
  number: 'XY-20261124-7F3K',
  title: '古井边有垃圾',
  place: '钱尚书院巷，古井旁',
  category: 'sanitation',
  level: 'ordinary',
  status: 'resolved',
  holder: { title: '社区受理员', name: '李**', phone: '13800000009' },
  submittedAt: noon - 24 * 3_600_000,
  due: noon + 29.5 * 3_600_000,
  late: false,
  revision: 3,
  mine: false,
  openSteps: [],
  photos: 1,
} as const

test('a resident sees where her matter lies, whose hands it is in and what comes next by when', async () => {
  phone({ 'account.home': () => home({ requests: [{ ...well, openSteps: [] }], openRequests: 3 }) })
  const shown = textOf(await open(page))
  for (const words of [
    '您正在办的事',
    '全部 3 件',
    '已办结待核查',
    '昨天交的',
    '古井边有垃圾',
    '社区受理员 李**',
    '核查，明天 17:30 前答复您',
  ])
    expect(shown).toContain(words)
})

test('a time that has passed is owned up to, not promised again', async () => {
  phone({ 'account.home': () => home({ requests: [{ ...well, openSteps: [], late: true, due: noon - 3_600_000 }] }) })
  const shown = textOf(await open(page))
  expect(shown).toContain('已超时')
  expect(shown).toContain('晚了，原定 今天 11:00 前答复您')
})

test('a guest looks around without logging in, may say something and may call the office', async () => {
  const it = phone({ 'account.home': () => guest() })
  const rendered = await open(page)
  for (const words of ['西苑社区', '不用登录，随便看看', '有事，说一声', '打给社区', '我住在西苑社区'])
    expect(textOf(rendered)).toContain(words)
  await tap(rendered, '.say')
  expect(it.asksOf('navigateTo')).toEqual([{ url: '/pages/request/new/new' }])
})

test('one tap calls the grid worker', async () => {
  const it = phone({ 'account.home': () => home() })
  await tap(await open(page), '.alt')
  expect(it.asksOf('makePhoneCall')).toEqual([{ phoneNumber: '13800000002' }])
})

test('a call that the phone could not make shows the number in the page', async () => {
  const it = phone({ 'account.home': () => home() })
  it.failing.makePhoneCall = { errMsg: 'makePhoneCall:fail' }
  const rendered = await open(page)
  await tap(rendered, '.alt')
  expect(textOf(rendered)).toContain('没拨出去，号码是 13800000002')
})

test('a draft is offered again, and unread messages lead to the inbox', async () => {
  const it = phone({ 'account.home': () => home({ unread: 2 }) })
  it.stored.set('draft:resident', { text: '楼道里的灯不亮。三楼' })
  const rendered = await open(page)
  expect(textOf(rendered)).toContain('接着写')
  expect(textOf(rendered)).toContain('楼道里的灯不亮')
  await tap(rendered, '.unread')
  expect(it.asksOf('navigateTo')).toEqual([{ url: '/pages/notice/inbox/inbox' }])
})

test('without a network and without anything known, it says so and fetches again on a tap', async () => {
  const it = phone()
  const rendered = await open(page)
  expect(textOf(rendered)).toContain('网络不通，没取到')
  it.answers['account.home'] = () => home()
  await tap(rendered, '.state >> .btn')
  expect(textOf(rendered)).toContain('打给网格员 王**')
})

test('what was known stays with its time when it cannot be fetched anew', async () => {
  const it = phone({ 'account.home': () => home({ requests: [{ ...well, openSteps: [] }] }) })
  const rendered = await open(page)
  it.answers['account.home'] = offline
  rendered.instance.onShow!()
  await settled()
  expect(textOf(rendered)).toContain('网络不通，这是今天 12:00 取到的')
  expect(textOf(rendered)).toContain('古井边有垃圾')
})

test('those who handle requests see their desk in its place', async () => {
  phone({ 'account.home': () => home({}, { staff: true, roles: ['gridWorker'], title: '第二网格 网格员' }) })
  const rendered = await open(page)
  expect(textOf(rendered)).toContain('今日')
  expect(textOf(rendered)).not.toContain('有事，说一声')
})

test('one tap makes the letters large, and tells a resident’s account', async () => {
  const it = phone({ 'account.home': () => home(), 'account.update': ({ care }) => ({ ...home().me, care: care! }) })
  const rendered = await open(page)
  await tap(rendered, '.care')
  expect(rendered.data.care).toBe(true)
  expect(it.callsOf('account.update')).toEqual([{ care: 'on' }])
})
