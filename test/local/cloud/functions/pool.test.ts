import type { Instance } from '../../../../local/cloud/functions/instance'
import { createPool } from '../../../../local/cloud/functions/pool'

/** Processes are not needed to see who gets which. */
const fakeInstance = (): Instance => {
  let alive = true
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  const kill = () => {
    alive = false
    end()
  }
  return { ready: Promise.resolve(), run: () => Promise.resolve(), kill, alive: () => alive, ended }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('a call that finds all instances busy waits for the first that is free', async () => {
  const pool = createPool(fakeInstance, 2)
  const [first] = await Promise.all([pool.acquire(1), pool.acquire(1)])
  const third = pool.acquire(1)
  first.release()
  expect((await third).instance).toBe(first.instance)
  expect(pool.size()).toBe(2)
  await pool.stop()
})

test('a waiting call gets a new instance when a busy one has died', async () => {
  const pool = createPool(fakeInstance, 1)
  const first = await pool.acquire(1)
  const second = pool.acquire(1)
  first.instance.kill()
  first.release()
  expect((await second).instance).not.toBe(first.instance)
  await pool.stop()
})

test('an instance of an older build finishes its event and is not used again', async () => {
  const pool = createPool(fakeInstance, 3)
  const old = await pool.acquire(1)
  const fresh = await pool.acquire(2)
  old.release()
  fresh.release()
  expect((await pool.acquire(2)).instance).toBe(fresh.instance)
  expect(old.instance.alive()).toBe(false)
  await pool.stop()
})

test('idle instances go after a while, and one stays warm', async () => {
  const pool = createPool(fakeInstance, 5, 1000)
  const leases = await Promise.all([1, 2, 3].map(() => pool.acquire(1)))
  for (const lease of leases) lease.release()
  jest.advanceTimersByTime(2500)
  expect(pool.size()).toBe(1)
  expect((await pool.acquire(1)).cold).toBe(false)
  await pool.stop()
})

test('who still waits when the cloud stops is told so', async () => {
  const pool = createPool(fakeInstance, 1)
  await pool.acquire(1)
  const waiting = pool.acquire(1)
  await Promise.all([expect(waiting).rejects.toThrow('stopping'), pool.stop()])
})
