import { createClock } from '../../../../local/cloud/clock'
import { callAs, closeAll, openCloud } from '../fixtures/cloud'

afterAll(closeAll)

test('a function lives in the time of the cloud', async () => {
  const clock = createClock()
  const cloud = await openCloud({ clock })
  clock.freeze(Date.UTC(2026, 10, 24, 2))
  expect((await callAs(cloud, 'o-lin', 'who', { wait: 5 })).result).toMatchObject({
    now: Date.UTC(2026, 10, 24, 2),
    day: '2026-11-24',
    kinds: [true, true, true],
  })
  clock.advance(86_400_000)
  expect((await callAs(cloud, 'o-lin', 'who')).result.day).toBe('2026-11-25')
  clock.release()
  expect(Math.abs((await callAs(cloud, 'o-lin', 'who')).result.now - Date.now())).toBeLessThan(5000)
})
