import type * as Session from '../../../miniprogram/services/session'
import type * as Subscribe from '../../../miniprogram/services/subscribe'
import { home, ours, phone, type Phone } from '../../support/simulate/phone'

const left = { progress: 2, rating: 3, task: 0 }
const ask = async (it: Phone, templates = home().templates) => {
  it.answers['account.home'] = () => home({ templates })
  await ours<typeof Session>('services/session').refreshSession()
  return ours<typeof Subscribe>('services/subscribe').askConsent(['progress', 'rating'])
}

test('each kind is asked for in one box, and the cloud is told what WeChat answered', async () => {
  const it = phone({ 'notice.consent': () => ({ pushesLeft: left }) })
  it.subscribed = { 'tmpl-progress': 'accept', 'tmpl-rating': 'reject' }
  expect(await ask(it)).toEqual({ outcome: 'kept', words: '好，有结果微信告诉您。' })
  expect(it.asksOf('requestSubscribeMessage')).toEqual([{ tmplIds: ['tmpl-progress', 'tmpl-rating'] }])
  const [told] = it.callsOf('notice.consent') as [{ answers: object[]; token: string }]
  expect(told.answers).toEqual([
    { template: 'progress', accepted: true },
    { template: 'rating', accepted: false },
  ])
  expect(told.token).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(ours<typeof Session>('services/session').session()!.pushesLeft).toEqual(left)
})

test('who refuses all is not begged', async () => {
  const it = phone({ 'notice.consent': () => ({ pushesLeft: left }) })
  it.subscribed = { 'tmpl-progress': 'reject', 'tmpl-rating': 'ban' }
  expect(await ask(it)).toMatchObject({ outcome: 'refused' })
})

test.each([
  [20004, 'off', '服务通知'],
  [20001, 'broken', '用不了'],
  [20002, 'broken', '用不了'],
  [20003, 'broken', '用不了'],
  [20005, 'broken', '用不了'],
  [10005, 'failed', '再点一次'],
])('WeChat’s %d is %s, in words', async (errCode, outcome, words) => {
  const it = phone()
  it.failing.requestSubscribeMessage = { errCode, errMsg: 'requestSubscribeMessage:fail' }
  const consent = await ask(it)
  expect(consent.outcome).toBe(outcome)
  expect(consent.words).toContain(words)
  expect(it.callsOf('notice.consent')).toEqual([])
})

test('a community that has no templates yet asks nobody', async () => {
  const it = phone()
  expect(await ask(it, { progress: '', rating: '', task: '' })).toMatchObject({ outcome: 'broken' })
  expect(it.asksOf('requestSubscribeMessage')).toEqual([])
})
