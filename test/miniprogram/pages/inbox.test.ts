import type { NoticeView } from '../../../miniprogram/services/call'
import { home, noon, offline, open, phone, refuse, settled, tap, textOf, find } from '../../support/simulate/phone'

const page = 'pages/notice/inbox/inbox'
const hour = 3_600_000
const notice = (id: string, title: string, at: number, unread: boolean): NoticeView => ({
  id,
  title,
  body: '最迟明天 17:30',
  page: `pages/request/detail/detail?id=${id}`,
  at,
  unread,
  push: 'sent',
})
const well = notice('well', '古井的事，请您评一评', noon - hour, true)
const lamp = notice('lamp', '路灯的事，王** 今天去办', noon - 26 * hour, false)
const inbox = { now: noon, unread: 1, items: [well, lamp] }
const openRow = async (rendered: Awaited<ReturnType<typeof open>>, id: string) => {
  find(rendered, '.fresh').dispatchEvent('open', { detail: { id } })
  await settled()
}

test('what is not seen yet stands on top, each with its time', async () => {
  phone({ 'account.home': () => home(), 'notice.list': () => inbox })
  const shown = textOf(await open(page))
  expect(shown.indexOf('还没看的')).toBeLessThan(shown.indexOf('看过的'))
  for (const words of ['古井的事，请您评一评', '11:00', '昨天', '微信还能提醒您 1 次']) expect(shown).toContain(words)
})

test('a message leads to its matter and is seen from then on', async () => {
  const it = phone({
    'account.home': () => home({ unread: 1 }),
    'notice.list': () => inbox,
    'notice.read': () => ({ unread: 0 }),
  })
  const rendered = await open(page)
  await openRow(rendered, 'well')
  expect(it.asksOf('navigateTo')).toEqual([{ url: '/pages/request/detail/detail?id=well' }])
  expect(it.callsOf('notice.read')).toEqual([{ id: 'well' }])
  expect(rendered.data.fresh).toEqual([])
  expect((rendered.data.seen as NoticeView[]).map(({ id }) => id)).toEqual(['well', 'lamp'])
})

test('all can be called seen with one tap, which counts once', async () => {
  const it = phone({ 'account.home': () => home(), 'notice.list': () => inbox, 'notice.read': () => ({ unread: 0 }) })
  const rendered = await open(page)
  find(rendered, '.read-all').dispatchEvent('tap')
  await tap(rendered, '.read-all')
  expect(it.callsOf('notice.read')).toEqual([{}])
})

test('older messages come when asked for', async () => {
  const next = { at: lamp.at, id: lamp.id }
  const it = phone({
    'account.home': () => home(),
    'notice.list': ({ after }) =>
      after
        ? { now: noon, unread: 1, items: [notice('old', '交上来了', noon - 99 * hour, false)] }
        : { ...inbox, next },
  })
  const rendered = await open(page)
  await tap(rendered, '.older')
  expect(it.callsOf('notice.list')).toEqual([{}, { after: next }])
  expect(textOf(rendered)).toContain('交上来了')
  expect(textOf(rendered)).not.toContain('再看早一点的')
})

test('an empty inbox says what will come', async () => {
  phone({ 'account.home': () => home(), 'notice.list': () => ({ now: noon, unread: 0, items: [] }) })
  expect(textOf(await open(page))).toContain('还没有消息您说的事每走一步，都会写在这里。')
})

test('a guest is told why, and led to where he can leave a name', async () => {
  const it = phone({ 'account.home': () => home(), 'notice.list': refuse('account.join_first') })
  const rendered = await open(page)
  expect(textOf(rendered)).toContain('先留个称呼和电话')
  await tap(rendered, '.state >> .btn')
  expect(it.asksOf('switchTab')).toEqual([{ url: '/pages/account/me/me' }])
})

test('without a network it says so and fetches again; what was shown stays, with its time', async () => {
  const it = phone({ 'account.home': () => home(), 'notice.list': offline })
  const rendered = await open(page)
  expect(textOf(rendered)).toContain('网络不通，没取到')
  it.answers['notice.list'] = () => inbox
  await tap(rendered, '.state >> .btn')
  it.answers['notice.list'] = offline
  rendered.instance.onShow!()
  await settled()
  expect(textOf(rendered)).toContain('古井的事，请您评一评')
  expect(rendered.data.stale).toContain('网络不通，这是')
})
