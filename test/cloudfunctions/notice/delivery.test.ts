import type { NoticeRecord } from '../../../miniprogram/domain/notice/owed'
import type { RequestRecord } from '../../../miniprogram/domain/request/record'
import { people, type Key } from '../../support/people'
import { must, newId, said, submitted } from '../../support/story'
import { minute, openWorld, tuesday, type World } from '../../support/world'

jest.setTimeout(60_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterEach(() => world.cloud.interference.clear())
afterAll(() => world.stop())

/** The second grid has two workers; these go to the first, which has one. */
const west = { place: { kind: 'alley', alley: 'xidajie' } } as const
const send = () => submitted(world, 'li', west)
const left = (who: Key) => world.one<{ pushes: { task?: number } }>('people', people[who]._id).pushes.task
const entries = (id: string) => world.read<NoticeRecord>('notices').filter((entry) => entry._id.startsWith(`${id}:`))
const owing = (id: string) => world.one<RequestRecord>('requests', id)
const send1 = 'openapi.subscribeMessage.send'
/** The next minute's run, after everything owed is old enough. */
const nextMinute = async () => {
  world.cloud.clock.advance(2 * minute)
  return world.tick()
}

test('a message that WeChat took stands as sent, and one of the consents is used up', async () => {
  const before = left('worker1')!
  const id = await send()
  expect(entries(id)).toMatchObject([
    { person: people.worker1._id, community: 'xiyuan', push: 'sent', unread: true, template: 'task' },
  ])
  expect(left('worker1')).toBe(before - 1)
})

test('who has no consent left gets the inbox entry, and WeChat is not asked', async () => {
  const asked = world.cloud.openapi.messages().length
  const id = await submitted(world, 'li', { place: { kind: 'alley', alley: 'caojiang' } })
  expect(entries(id)).toMatchObject([{ person: people.worker3._id, push: 'none' }])
  expect(world.cloud.openapi.messages()).toHaveLength(asked)
})

test('when WeChat says that nothing is left (43101), it stands as refused and our count is put right', async () => {
  await world.edit('people', people.worker3._id, { pushes: { task: 5 } })
  const id = await submitted(world, 'li', { place: { kind: 'alley', alley: 'caojiang' } })
  expect(entries(id)).toMatchObject([{ push: 'refused', pushCode: 43101 }])
  expect(left('worker3')).toBe(0)
  const asked = world.cloud.openapi.messages().length
  const next = await submitted(world, 'li', { place: { kind: 'alley', alley: 'caojiang' } })
  expect([entries(next)[0]!.push, left('worker3'), world.cloud.openapi.messages().length]).toEqual(['none', 0, asked])
})

test('a message that WeChat surely did not send stands as failed, and the consent is still there', async () => {
  await world.edit('settings', 'xiyuan:notice', { 'templates.task.id': 'T-unknown' })
  world.cloud.clock.advance(2 * minute)
  const before = left('worker1')
  const id = await send()
  expect(entries(id)).toMatchObject([{ push: 'failed', pushCode: 40037 }])
  expect(left('worker1')).toBe(before)
  await world.edit('settings', 'xiyuan:notice', { 'templates.task.id': 'T-task' })
  world.cloud.clock.advance(2 * minute)
  world.cloud.interference.addFault({ action: send1, code: '-1', times: 1 })
  expect(entries(await send())).toMatchObject([{ push: 'failed', pushCode: -1 }])
  expect(left('worker1')).toBe(before)
})

test('when the line to WeChat breaks, nobody knows: unknown, and the consent counts as used', async () => {
  const before = left('worker1')!
  world.cloud.interference.addFault({ action: send1, code: '-501001', times: 1, lost: true })
  const id = await send()
  expect(entries(id)).toMatchObject([{ push: 'unknown' }])
  expect(left('worker1')).toBe(before - 1)
})

test('what WeChat has not answered after 800 ms is unknown; the reply does not wait longer, and nothing is sent twice', async () => {
  await send()
  world.cloud.interference.setLatency({ action: send1, ms: 6_000 })
  const started = performance.now()
  const id = await send()
  expect(performance.now() - started).toBeLessThan(5_000)
  expect(entries(id)).toMatchObject([{ push: 'unknown' }])
  world.cloud.interference.clear()
  await nextMinute()
  await nextMinute()
  expect(entries(id)).toHaveLength(1)
  expect(world.cloud.openapi.messages().filter(({ page }) => page?.endsWith(id)).length).toBeLessThanOrEqual(1)
})

test('a call that was cut off before the inbox was written is mended by the clock, once', async () => {
  world.cloud.interference.addFault({ action: 'database.insertDocument', collection: 'notices', times: 1 })
  const id = await send()
  const sent = () => world.cloud.openapi.messages().filter(({ page }) => page?.endsWith(id)).length
  expect([entries(id).length, sent(), owing(id).owed?.length]).toEqual([0, 1, 1])
  expect(await nextMinute()).toMatchObject({ sweepMessages: { mended: 1 } })
  expect(entries(id)).toMatchObject([{ person: people.worker1._id, push: 'unknown', unread: true }])
  expect(owing(id)).not.toHaveProperty('owed')
  expect(owing(id)).not.toHaveProperty('owedSince')
  expect(owing(id)).toMatchObject({ revision: 0, status: 'submitted' })
  expect(await nextMinute()).toMatchObject({ sweepMessages: { mended: 0, settled: 0 } })
  expect([entries(id).length, sent()]).toEqual([1, 1])
})

test('what was just written is left alone by the clock', async () => {
  await nextMinute()
  world.cloud.clock.advance(minute - (world.cloud.clock.now() % minute))
  const id = await send()
  await world.tick()
  expect(owing(id).owed).toHaveLength(1)
  await nextMinute()
  expect(owing(id).owed).toBeUndefined()
})

test('a step between the clock’s look and its pen loses no message', async () => {
  world.cloud.interference.addFault({ action: 'database.insertDocument', collection: 'notices', times: 1 })
  const id = await send()
  world.cloud.clock.advance(2 * minute)
  // The clock has read who owes what and is slow to write it down; meanwhile somebody accepts.
  world.cloud.interference.setLatency({ action: 'database.insertDocument', ms: 2_500 })
  const sweeping = world.tick()
  world.cloud.trips.clear()
  await until(() => world.cloud.trips.list().filter(({ collection }) => collection === 'notices').length > 0)
  const accepting = must(world, id, 'worker1', 'accept')
  await sweeping
  expect(owing(id).owed?.map(({ to }) => to)).toEqual([people.li._id])
  await accepting
  await nextMinute()
  expect(
    entries(id)
      .map(({ person }) => person)
      .sort(),
  ).toEqual([people.li._id, people.worker1._id])
  expect(owing(id)).not.toHaveProperty('owed')
})

const until = async (there: () => boolean): Promise<void> => {
  while (!there()) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('a submit whose answer was lost is found again, and its worker is told once', async () => {
  world.cloud.clock.freeze(tuesday + 60 * minute)
  const input = said(west)
  world.cloud.interference.addFault({ action: 'database.insertDocument', collection: 'requests', times: 1, lost: true })
  expect(await world.as('li').call('request.submit', input)).toMatchObject({ ok: false, code: 'call.failed' })
  expect((await world.as('li').get('request.submit', input)).id).toBe(input.id)
  await nextMinute()
  expect(entries(input.id)).toHaveLength(1)
})

test('a consent buys one message a template; told again with the same tap, it still is one', async () => {
  const consent = {
    answers: [
      { template: 'progress', accepted: true },
      { template: 'rating', accepted: false },
    ],
    token: newId(),
  } as const
  const ask = () => world.as('neighbour').get('notice.consent', { answers: [...consent.answers], token: consent.token })
  expect(await ask()).toEqual({ pushesLeft: { progress: 1, rating: 0, task: 0 } })
  expect(await ask()).toEqual({ pushesLeft: { progress: 1, rating: 0, task: 0 } })
  const next = await world.as('neighbour').get('notice.consent', { answers: [...consent.answers], token: newId() })
  expect(next.pushesLeft.progress).toBe(2)
})
