import { callAs, closeAll, openCloud } from '../fixtures/cloud'
import type { LocalCloud } from '../../../../local/cloud/server'

interface Person {
  OPENID?: string
}

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud({ environment: { OWN: 'kept' } })
})
afterAll(closeAll)

test('a function knows the person who holds the phone', async () => {
  const { result, errMsg } = await callAs(cloud, 'o-lin', 'who', { a: 1 })
  expect(result.wx).toMatchObject({ OPENID: 'o-lin', APPID: 'wx0000000000000000', SOURCE: 'wx_client' })
  expect(result.event).toEqual({ a: 1, userInfo: { appId: 'wx0000000000000000', openId: 'o-lin' } })
  expect(errMsg).toBe('cloud.callFunction:ok')
})

test('the next person in the same process is not mistaken for the first', async () => {
  const first = await callAs(cloud, 'o-lin', 'who')
  const second = await callAs(cloud, 'o-wang', 'who')
  expect(second.result.pid).toBe(first.result.pid)
  expect(second.result.served).toBe(first.result.served + 1)
  expect(second.result.wx.OPENID).toBe('o-wang')
})

test('ten people at once get a process each and stay themselves', async () => {
  const people = Array.from({ length: 10 }, (_, i) => `o-${i}`)
  // Not through HTTP: all ten must be there before the first has ended.
  const calls = people.map((openid) => cloud.invoke('who', { wait: 50 }, { openid }))
  const replies = (await Promise.all(calls)) as { pid: number; before: Person; wx: Person }[]
  expect(new Set(replies.map(({ pid }) => pid)).size).toBe(10)
  expect(replies.map(({ wx }) => wx.OPENID)).toEqual(people)
  expect(replies.map(({ before }) => before.OPENID)).toEqual(people)
})

test('a function that is called by a function does not learn the person', async () => {
  const { result } = await callAs(cloud, 'o-lin', 'relay', { data: { b: 2 } })
  expect(result.result.wx).not.toHaveProperty('OPENID')
  expect(result.result.wx.SOURCE).toBe('wx_client,scf')
  expect(result.result.event).toEqual({ b: 2 })
})

test('a call without a person has no OPENID', async () => {
  await callAs(cloud, 'o-lin', 'who')
  const result = (await cloud.invoke('who', {}, { source: 'wx_http' })) as { wx: object; environment: string[] }
  expect(result.wx).toMatchObject({ SOURCE: 'wx_http' })
  expect(result.wx).not.toHaveProperty('OPENID')
  expect(result.environment).not.toContain('WX_OPENID')
})

test('a phone that does not say whose it is gets nothing', async () => {
  expect(await callAs(cloud, '', 'who')).toMatchObject({ errCode: -501007 })
})

test('nothing of the developer’s own environment is seen, and what the cloud was given is', async () => {
  process.env.SECRET_OF_THE_DEVELOPER = 'x'
  const { result } = await callAs(await openCloud({ environment: { OWN: 'kept' } }), 'o-lin', 'who')
  delete process.env.SECRET_OF_THE_DEVELOPER
  expect(result.own).toBe('kept')
  expect(result.environment).not.toContain('SECRET_OF_THE_DEVELOPER')
  expect(result.environment).not.toContain('HOME')
})

test('a function is told its limits as on the platform', async () => {
  const { result, requestID } = await callAs(cloud, 'o-lin', 'who')
  expect(result.context).toMatchObject({ function_name: 'who', request_id: requestID, time_limit_in_ms: 20_000 })
  expect(JSON.parse(result.context.environment)).toMatchObject({ WX_OPENID: 'o-lin' })
})
