import type * as Session from '../../../miniprogram/services/session'
import { find, home, open, ours, phone, settled, tap, textOf } from '../../support/simulate/phone'

const bar = 'custom-tab-bar/index'
const stand = (route: string) => {
  ;(globalThis as unknown as { getCurrentPages: () => object[] }).getCurrentPages = () => [{ route }]
}
const known = () => ours<typeof Session>('services/session').refreshSession()

beforeEach(() => stand('pages/account/home/home'))

test('a resident finds 首页, 诉求, 港湾 and 我的, the present one marked', async () => {
  phone({ 'account.home': () => home() })
  const rendered = await open(bar)
  await known()
  await settled()
  expect(textOf(rendered)).toBe('首页诉求港湾我的')
  expect(find(rendered, '.is-chosen').dom!.textContent).toContain('首页')
})

test('staff read 今日 and 办件 on the same pages, with 记一件 in the middle', async () => {
  const it = phone({ 'account.home': () => home({}, { staff: true }) })
  const rendered = await open(bar)
  await known()
  await settled()
  expect(textOf(rendered)).toBe('今日办件记一件港湾我的')
  await tap(rendered, '.is-record')
  expect(it.asksOf('navigateTo')).toEqual([{ url: '/pages/request/new/new?channel=staff' }])
})

test('unread messages are a number on 我的, at most two digits, and are read aloud', async () => {
  phone({ 'account.home': () => home({ unread: 120 }) })
  const rendered = await open(bar)
  await known()
  await settled()
  expect(textOf(rendered)).toContain('我的99+')
  expect((rendered.data.tabs as { label: string }[])[3]!.label).toBe('我的，120 条没看')
})

test('a tap on another tab goes there, on the present one nowhere', async () => {
  const it = phone({ 'account.home': () => home() })
  const rendered = await open(bar)
  const [first, , , last] = rendered.querySelectorAll('.tab')
  first!.dispatchEvent('tap')
  last!.dispatchEvent('tap')
  await settled()
  expect(it.asksOf('switchTab')).toEqual([{ url: '/pages/account/me/me' }])
})
