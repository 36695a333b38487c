import type * as JustSent from '../../../../miniprogram/pages/request/just-sent'
import { home, ours, refuse } from '../../../support/simulate/phone'
import { known, openPage, request, requestPhone, type RequestPhone, submitted } from './support'

const { id } = submitted
let phone: RequestPhone
beforeEach(() => {
  phone = requestPhone({
    'request.get': () => request(),
    'notice.consent': () => ({ pushesLeft: { progress: 1, rating: 1, task: 0 } }),
  })
  known(phone, home())
})

test('it says who has it, by when, and what happens next', async () => {
  const page = await openPage('done/done', { id })
  const text = page.text()
  for (const words of [
    '交给第二网格 王** 了',
    '明天 17:30 前，第一次答复您',
    '11月27日 周五 17:30 前，办好',
    '王**看过，说怎么办',
    '7F3K',
  ])
    expect(text).toContain(words)
})

test('what the form just heard is not asked for again', async () => {
  const { handOver } = ours<typeof JustSent>('pages/request/just-sent')
  handOver(submitted)
  await openPage('done/done', { id })
  expect(phone.callsOf('request.get')).toEqual([])
})

test('who wants to be told is told so, and not asked again', async () => {
  phone.subscribed = { 'tmpl-progress': 'accept', 'tmpl-rating': 'reject' }
  const page = await openPage('done/done', { id })
  await page.tell('onFollow')
  expect(phone.asksOf('requestSubscribeMessage')[0]!.tmplIds).toEqual(['tmpl-progress', 'tmpl-rating'])
  expect(page.text()).toContain('好，微信里告诉您')
  expect(page.text()).not.toContain('有结果告诉我')
})

test('who says no may change her mind', async () => {
  phone.subscribed = { 'tmpl-progress': 'reject', 'tmpl-rating': 'reject' }
  const page = await openPage('done/done', { id })
  await page.tell('onFollow')
  expect(page.text()).toContain('好，不发微信')
  expect(page.text()).toContain('有结果告诉我')
})

test("somebody else's request is not shown", async () => {
  phone.answers['request.get'] = refuse('call.not_yours')
  const page = await openPage('done/done', { id })
  expect(page.text()).toContain('这件事只有当事人和经办人能看')
})
