import { callAs, closeAll, openCloud } from '../fixtures/cloud'
import type { LocalCloud } from '../../../../local/cloud/server'

let cloud: LocalCloud
const lines: string[] = []
beforeAll(async () => {
  cloud = await openCloud({ log: (line) => lines.push(line) })
})
afterAll(closeAll)

const trouble = (kind: string, more: object = {}) => callAs(cloud, 'o-lin', 'trouble', { kind, ...more })

test('what a function throws comes back with its stack', async () => {
  const { errCode, errMsg } = await trouble('throw')
  expect(errCode).toBe(-504002)
  expect(errMsg).toMatch(
    /^cloud.callFunction:fail Error: errCode: -504002 functions execute fail \| errMsg: Error: boom\n {4}at /,
  )
})

test('a function that does not answer is stopped at its timeout, and the next call gets a new process', async () => {
  const before = await callAs(cloud, 'o-lin', 'slow')
  expect(await callAs(cloud, 'o-lin', 'slow', { hang: true })).toMatchObject({
    errCode: -504003,
    errMsg: expect.stringContaining('Invoking task timed out after 1 seconds'),
  })
  expect((await callAs(cloud, 'o-lin', 'slow')).result.pid).not.toBe(before.result.pid)
})

test('a process that is killed in the middle of its answer harms nobody', async () => {
  expect((await trouble('half')).errMsg).toContain('Process exited unexpectedly')
  expect((await trouble('none')).result.pid).toEqual(expect.any(Number))
})

test.each(['exit', 'crash'])('a process that ends (%s) fails its own call only', async (kind) => {
  const [broken, other] = await Promise.all([trouble(kind), callAs(cloud, 'o-wang', 'who')])
  expect(broken.errCode).toBe(-504002)
  expect(broken.errMsg).toContain('Process exited unexpectedly')
  expect(other.result.wx.OPENID).toBe('o-wang')
  expect((await trouble('none')).result.pid).toEqual(expect.any(Number))
})

test('a function that is not there is named', async () => {
  expect(await callAs(cloud, 'o-lin', 'nobody')).toMatchObject({
    errCode: -501000,
    errMsg: expect.stringContaining('nobody'),
  })
  expect(await callAs(cloud, 'o-lin', '../who')).toMatchObject({ errCode: -501000 })
  const { result } = await callAs(cloud, 'o-lin', 'relay', { name: 'nobody' })
  expect(result.text).toContain('FUNCTION_NOT_FOUND')
})

test('a failure reaches the function that called', async () => {
  const { result } = await callAs(cloud, 'o-lin', 'relay', { name: 'trouble', data: { kind: 'throw' } })
  expect(result.text).toContain('boom')
})

test('a result of more than 1 MB does not reach a phone, but reaches a function', async () => {
  expect(await trouble('big', { size: 1024 * 1024 })).toMatchObject({ errCode: -604001 })
  expect((await trouble('big', { size: 1024 * 1024 - 2 })).result).toHaveLength(1024 * 1024 - 2)
  const twoMegabytes = await cloud.invoke('trouble', { kind: 'big', size: 2 * 1024 * 1024 })
  expect(twoMegabytes).toHaveLength(2 * 1024 * 1024)
  await expect(cloud.invoke('trouble', { kind: 'big', size: 6 * 1024 * 1024 })).rejects.toThrow('6291456')
})

test('an event that is too large is refused', async () => {
  expect(await trouble('none', { more: 'x'.repeat(1024 * 1024) })).toMatchObject({ errCode: -501007 })
})

test('a function that returns nothing answers null', async () => {
  expect((await trouble('nothing')).result).toBeNull()
})

test('a function that is closed to clients says so', async () => {
  const { errCode, errMsg } = await callAs(cloud, 'o-lin', 'bell')
  expect(errCode).toBe(-501023)
  expect(errMsg).toContain('PERMISSION_DENIED')
})

test('what a function prints is told with its name and request', async () => {
  const { requestID } = await trouble('log')
  expect(lines).toContain(`[trouble ${requestID.slice(0, 8)}] a line { of: 'log' }`)
})
