import { callAs, closeAll, openCloud, post } from '../fixtures/cloud'
import type { LocalCloud } from '../../../../local/cloud/server'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud({ hooks: true })
})
afterEach(async () => {
  await fetch(`${cloud.url}/test/fault`, { method: 'DELETE' })
})
afterAll(closeAll)

const hook = (name: string, body: object = {}) => post(`${cloud.url}/test/${name}`, body)
const add = async (text: string) => (await callAs(cloud, 'o-lin', 'notes', { call: 'add', text })).result

test('the clock of server and functions is set and moved', async () => {
  expect(await hook('clock', { at: 1_000_000 })).toEqual({ now: 1_000_000 })
  expect(await hook('clock', { advance: 500 })).toEqual({ now: 1_000_500 })
  expect((await callAs(cloud, 'o-lin', 'who')).result.now).toBe(1_000_500)
  await fetch(`${cloud.url}/test/clock`, { method: 'DELETE' })
  expect(cloud.clock.now()).toBeGreaterThan(1_000_500)
})

test('the next writes fail as asked, then all is well again', async () => {
  await hook('fault', {
    action: 'database.insertDocument',
    code: 'DATABASE_REQUEST_FAILED',
    message: 'no disk',
    times: 2,
  })
  expect(await add('a')).toMatchObject({ ok: false, code: '-502001', errMsg: expect.stringContaining('no disk') })
  expect((await add('a')).ok).toBe(false)
  expect(await add('a')).toEqual({ ok: true, texts: ['a'] })
})

test('a fault can let some pass, hold for one collection, or lose only the answer', async () => {
  await hook('fault', { action: 'database.*', collection: 'other', times: 9 })
  await hook('fault', { action: 'database.insertDocument', times: 1, after: 1, lost: true })
  expect((await add('b')).ok).toBe(true)
  expect(await add('c')).toMatchObject({ ok: false, code: '-501001' })
  expect((await add('d')).texts.slice(-3)).toEqual(['b', 'c', 'd'])
})

test('WeChat fails as asked', async () => {
  await hook('fault', {
    action: 'openapi.subscribeMessage.send',
    code: '45009',
    message: 'reach max api daily quota',
    times: 1,
  })
  const params = { touser: 'o-lin', templateId: 'T', data: { thing1: { value: 'x' } } }
  expect((await callAs(cloud, 'o-lin', 'post', { params })).result.errCode).toBe(45009)
  expect((await callAs(cloud, 'o-lin', 'post', { params })).result.errCode).toBe(43101)
  expect(await (await fetch(`${cloud.url}/test/messages`)).json()).toMatchObject([{ templateId: 'T', errCode: 43101 }])
})

test('answers come as late as asked', async () => {
  await hook('latency', { action: 'database.*', ms: 60 })
  await fetch(`${cloud.url}/test/trips`, { method: 'DELETE' })
  await add('e')
  await hook('latency', { action: 'database.*', ms: 0 })
  const trips = (await (await fetch(`${cloud.url}/test/trips`)).json()) as { start: number; end: number }[]
  expect(trips).toHaveLength(2)
  for (const { start, end } of trips) expect(end - start).toBeGreaterThanOrEqual(59)
})

test('a timer is fired by hand', async () => {
  expect(await hook('timer', { name: 'bell' })).toMatchObject({ result: { wx: { SOURCE: 'wx_trigger' } } })
  expect(await hook('timer', { name: 'who' })).toMatchObject({ code: 'INVALID_PARAM' })
})

test('without leave there are no hooks', async () => {
  const plain = await openCloud()
  const { status } = await fetch(`${plain.url}/test/clock`, { method: 'POST', body: '{"at":1}' })
  expect(status).toBe(404)
})
