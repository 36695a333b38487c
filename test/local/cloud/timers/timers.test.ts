import { createClock } from '../../../../local/cloud/clock'
import { schedule } from '../../../../local/cloud/timers/cron'
import { closeAll, openCloud } from '../fixtures/cloud'

afterAll(closeAll)

test('a timer is known by its source, has no person, and tells the time in UTC', async () => {
  const clock = createClock()
  clock.freeze(Date.UTC(2026, 10, 24, 10, 53, 21, 500))
  const cloud = await openCloud({ hooks: true, clock })
  expect(await cloud.fireTimer('bell')).toEqual({
    event: { Type: 'Timer', TriggerName: 'each-minute', Time: '2026-11-24T10:53:21Z', Message: '' },
    wx: { APPID: 'wx0000000000000000', ENV: 'xiyuan-local', SOURCE: 'wx_trigger' },
    timer: 'timer',
  })
  await expect(cloud.fireTimer('who')).rejects.toThrow('who has no timer')
})

/** Beijing is eight hours ahead; 2026-11-24 is a Tuesday. */
test.each([
  ['0 * * * * * *', '2026-11-24T10:54:00.000Z'],
  ['0 0 2 * * * *', '2026-11-24T18:00:00.000Z'],
  ['0 30 8 * * MON-FRI *', '2026-11-25T00:30:00.000Z'],
  ['0 0 9 1 * MON *', '2026-11-30T01:00:00.000Z'],
  ['*/15 * * * * * *', '2026-11-24T10:53:30.000Z'],
  ['0 0 0 1 1 * 2028', '2027-12-31T16:00:00.000Z'],
])('%s next runs at %s', (pattern, next) => {
  const job = schedule(pattern, () => undefined)
  expect(job.next(new Date('2026-11-24T10:53:21Z'))?.toISOString()).toBe(next)
  job.stop()
})

test('a pattern without seconds or year is refused, as the platform does', () => {
  expect(() => schedule('0 2 * * *', () => undefined)).toThrow()
})

test('timers run by themselves only without hooks', async () => {
  const timers = async (hooks: boolean) => {
    const cloud = await openCloud({ hooks })
    return (await fetch(`${cloud.url}/console/api/timers`)).json()
  }
  expect(await timers(false)).toMatchObject([{ function: 'bell', trigger: 'each-minute', next: expect.any(Number) }])
  expect(await timers(true)).toEqual([])
})
