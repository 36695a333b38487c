import type { RequestRecord } from '../../../miniprogram/domain/request/record'
import type { RefusalCode } from '../../../miniprogram/domain/refusal'
import type { Step } from '../../../miniprogram/domain/request/status'
import { people, type Key } from '../../support/people'
import { good, must, newId, photo, step, submitted, upTo } from '../../support/story'
import { tripsOf } from '../../support/trips'
import { day, openWorld, tuesday, type World } from '../../support/world'

jest.setTimeout(120_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterEach(() => world.cloud.clock.freeze(tuesday))
afterAll(() => world.stop())

const record = (id: string) => world.one<RequestRecord>('requests', id)

test('two workers accept at once: one has it, the other is told', async () => {
  const id = await submitted(world)
  const accept = (who: Key) =>
    world.as(who).call('request.advance', { id, step: 'accept', token: newId(), revision: 0 })
  // Both read before either writes.
  world.cloud.interference.setLatency({ action: 'database.*', ms: 30 })
  const replies = await Promise.all([accept('worker2'), accept('standIn2')])
  world.cloud.interference.clear()
  expect(replies.map((reply) => (reply.ok ? 'has it' : reply.code)).sort()).toEqual(['has it', 'request.moved_on'])
  expect(record(id)).toMatchObject({ status: 'accepted', revision: 1, handledBy: [record(id).handler] })
  expect(record(id).history).toHaveLength(2)
  expect(world.pushesTo('li')).toHaveLength(1)
})

test('the same tap twice, also at once, has one effect and one answer', async () => {
  const id = await submitted(world)
  const tap = { id, step: 'accept', token: newId(), revision: 0 } as const
  const [one, two] = await Promise.all([
    world.as('worker2').get('request.advance', tap),
    world.as('worker2').get('request.advance', tap),
  ])
  const three = await world.as('worker2').get('request.advance', tap)
  expect([one.revision, two.revision, three.revision]).toEqual([1, 1, 1])
  expect(record(id).history).toHaveLength(2)
})

test('an accept costs five trips in three rounds, whatever else goes on', async () => {
  await upTo(world, 'accepted')
  const id = await submitted(world)
  world.cloud.interference.setLatency({ action: 'database.*', ms: 40 })
  const tap = { id, step: 'accept', token: newId(), revision: 0 } as const
  const { count, rounds } = await tripsOf(world, () => world.as('worker2').get('request.advance', tap))
  world.cloud.interference.clear()
  expect({ count, rounds }).toEqual({ count: 5, rounds: 3 })
})

test('whoever saw an older state is told, and changes nothing', async () => {
  const id = await upTo(world, 'accepted')
  const before = record(id)
  const reply = await world.as('worker2').call('request.advance', { id, step: 'resolve', token: newId(), revision: 0 })
  expect(reply).toMatchObject({ ok: false, code: 'request.moved_on', words: '刚刚有人先办了这一步，请看看最新进展' })
  expect(record(id)).toEqual(before)
})

type Case = [stop: Parameters<typeof upTo>[1], by: Key, name: Step, extra: object, code: RefusalCode]
test.each<Case>([
  ['submitted', 'neighbour', 'accept', {}, 'call.not_yours'],
  ['submitted', 'worker1', 'accept', {}, 'call.not_yours'],
  ['submitted', 'dispatcher', 'accept', {}, 'request.step_not_open'],
  ['submitted', 'worker2', 'rate', { rating: good }, 'request.step_not_open'],
  ['accepted', 'standIn2', 'resolve', { photos: [] }, 'request.step_not_open'],
  ['accepted', 'worker2', 'resolve', {}, 'request.photo_needed'],
  ['accepted', 'worker2', 'escalate', { remark: '   ' }, 'request.reason_needed'],
  ['escalated', 'secretary', 'assign', { assignee: people.water.code }, 'request.step_not_open'],
  ['escalated', 'dispatcher', 'assign', {}, 'request.assignee_needed'],
  ['escalated', 'dispatcher', 'assign', { assignee: people.li.code }, 'request.assignee_unknown'],
  ['escalated', 'dispatcher', 'assign', { assignee: people.kong.code }, 'request.assignee_unknown'],
  ['escalated', 'dispatcher', 'assign', { assignee: people.water._id }, 'request.assignee_unknown'],
  ['assigned', 'water', 'resolve', {}, 'call.not_yours'],
  ['assigned', 'sanitation', 'sendBack', {}, 'request.reason_needed'],
  ['resolved', 'sanitation', 'verify', {}, 'request.step_not_open'],
  ['answered', 'li', 'rate', {}, 'request.rating_needed'],
  ['answered', 'li', 'notSolved', {}, 'request.reason_needed'],
  ['answered', 'worker2', 'rate', { rating: good }, 'request.step_not_open'],
  ['closed', 'li', 'withdraw', {}, 'request.step_not_open'],
])('when it is %s, %s cannot %s', async (stop, by, name, extra, code) => {
  const id = await reached(stop)
  const before = record(id)
  const reply = await world.as(by).call('request.advance', {
    id,
    step: name,
    token: newId(),
    revision: before.revision,
    ...extra,
  })
  expect(reply).toMatchObject({ ok: false, code, words: expect.stringMatching(/[一-龥]/) })
  expect(record(id)).toEqual(before)
})

/** A refusal leaves it as it was, so one request serves all cases of a state. */
const waiting = new Map<string, Promise<string>>()
const reached = (stop: Parameters<typeof upTo>[1]): Promise<string> => {
  if (!waiting.has(stop)) waiting.set(stop, upTo(world, stop))
  return waiting.get(stop)!
}

test('the photo of the work must be the handler’s own', async () => {
  const id = await reached('assigned')
  const notHis = await photo(world, 'li', id)
  expect(await step(world, id, 'sanitation', 'resolve', { photos: [notHis] })).toMatchObject({
    code: 'request.photo_not_yours',
  })
})

test('a dispatcher who handled it herself does not verify it', async () => {
  const id = await submitted(world, 'li', { place: { kind: 'alley', alley: 'nobodys' } })
  await must(world, id, 'dispatcher', 'accept')
  await must(world, id, 'dispatcher', 'resolve', { photos: [await photo(world, 'dispatcher', id)] })
  expect(await step(world, id, 'dispatcher', 'verify')).toMatchObject({ code: 'request.verify_own' })
  expect((await must(world, id, 'otherDispatcher', 'verify')).status).toBe('answered')
})

test('sent back, assigned anew, not solved, redone and closed: who had it is still there to read', async () => {
  const id = await upTo(world, 'assigned')
  await must(world, id, 'sanitation', 'sendBack', { remark: '不归我们管' })
  expect(record(id)).not.toHaveProperty('handler')
  await must(world, id, 'dispatcher', 'assign', { assignee: people.water.code, remark: '请看看水管' })
  await must(world, id, 'water', 'handle')
  await must(world, id, 'water', 'resolve', { photos: [await photo(world, 'water', id)] })
  await must(world, id, 'dispatcher', 'redo', { remark: '还在漏' })
  await must(world, id, 'water', 'resolve', { photos: [await photo(world, 'water', id)] })
  await must(world, id, 'dispatcher', 'verify')
  const again = await must(world, id, 'li', 'notSolved', { remark: '又漏了' })
  expect(again).toMatchObject({ status: 'handling', reopens: 1, holder: { title: '水务所', name: '徐**' } })
  expect((await world.as('sanitation').get('request.get', { id })).status).toBe('handling')
})

test('a closed request is reopened within thirty days and twice at most', async () => {
  const id = await upTo(world, 'closed')
  world.cloud.clock.advance(31 * day)
  expect(await step(world, id, 'li', 'reopen', { remark: '又脏了' })).toMatchObject({ code: 'request.reopen_too_late' })
  world.cloud.clock.freeze(tuesday + 29 * day)
  expect((await must(world, id, 'li', 'reopen', { remark: '又脏了' })).status).toBe('handling')
  await world.edit('requests', id, { status: 'closed', reopens: 2, open: false })
  expect(await step(world, id, 'li', 'reopen', { remark: '又脏了' })).toMatchObject({ code: 'request.reopened_enough' })
})

test('withdrawn by its owner, it is off the desk', async () => {
  const id = await submitted(world)
  expect(await must(world, id, 'li', 'withdraw')).toMatchObject({
    status: 'cancelled',
    openSteps: [],
    holder: { title: '' },
  })
  expect(await step(world, id, 'worker2', 'accept')).toMatchObject({ code: 'request.step_not_open' })
})

test('a hidden name is seen by those who handle it, and by nobody else', async () => {
  const id = await upTo(world, 'accepted', { hideName: true })
  const seenBy = async (who: Key) => (await world.as(who).get('request.get', { id })).owner.name
  expect(await Promise.all((['li', 'worker2', 'dispatcher', 'secretary'] as const).map(seenBy))).toEqual([
    '李**',
    '李**',
    '李**',
    '',
  ])
  const { timeline } = await world.as('secretary').get('request.get', { id })
  expect(timeline.at(-1)).toMatchObject({ step: 'submit', by: '居民' })
  expect(await world.as('neighbour').call('request.get', { id })).toMatchObject({ code: 'call.not_yours' })
})
