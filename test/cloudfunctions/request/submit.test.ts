import type { RequestRecord } from '../../../miniprogram/domain/request/record'
import { requestNumber } from '../../../miniprogram/domain/request/number'
import { people } from '../../support/people'
import { newId, photo, said } from '../../support/story'
import { tripsOf } from '../../support/trips'
import { openWorld, tuesday, type World } from '../../support/world'

jest.setTimeout(60_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.stop())

const stored = (id: string) => world.read<RequestRecord>('requests', { _id: id })

test('a warm submit with a photo, told to two workers, costs six trips in three rounds', async () => {
  await world.as('li').get('request.submit', said())
  const input = said()
  const photos = [await photo(world, 'li', input.id)]
  // Slow enough that what runs side by side is seen side by side.
  world.cloud.interference.setLatency({ action: 'database.*', ms: 40 })
  const { count, rounds, trips } = await tripsOf(world, () =>
    world.as('li').get('request.submit', { ...input, photos }),
  )
  world.cloud.interference.clear()
  expect(trips.map(({ action, collection }) => `${action.split('.')[1]} ${collection}`).sort()).toEqual([
    'getDocument people',
    'insertDocument notices',
    'insertDocument requests',
    'modifyDocument people',
    'modifyDocument people',
    'removeDocument uploads',
  ])
  expect({ count, rounds }).toEqual({ count: 6, rounds: 3 })
  expect(world.pushesTo('worker2')).toHaveLength(2)
  expect(world.read('uploads')).toEqual([])
})

test('a repeated submit has one effect, and gives the same answer', async () => {
  const input = said()
  const first = await world.as('li').get('request.submit', input)
  const pushes = world.pushesTo('worker2').length
  const left = world.one<{ pushes: object }>('people', people.worker2._id).pushes
  world.cloud.clock.advance(5_000)
  const second = await world.as('li').get('request.submit', { ...input, text: '换了一句话也还是那一件' })
  world.cloud.clock.freeze(tuesday)
  expect({ ...second, now: first.now }).toEqual(first)
  expect(stored(input.id)).toHaveLength(1)
  expect(world.pushesTo('worker2')).toHaveLength(pushes)
  expect(world.one<{ pushes: object }>('people', people.worker2._id).pushes).toEqual(left)
})

test('the same submit twice at once has one effect', async () => {
  const input = said()
  const pushes = world.pushesTo('standIn2').length
  const [one, two] = await Promise.all([
    world.as('li').get('request.submit', input),
    world.as('li').get('request.submit', input),
  ])
  expect(one.number).toBe(two.number)
  expect(stored(input.id)).toHaveLength(1)
  expect(world.pushesTo('standIn2')).toHaveLength(pushes + 1)
})

test('an id that is a neighbour’s request tells nothing and changes nothing', async () => {
  const input = said()
  await world.as('li').get('request.submit', input)
  const before = stored(input.id)
  for (const who of ['neighbour', 'shi'] as const) {
    const place = { kind: 'alley', alley: who === 'shi' ? 'hebian' : 'xidajie' } as const
    const reply = await world.as(who).call('request.submit', { ...input, place })
    expect(reply).toMatchObject({ ok: false, code: 'request.not_found' })
  }
  expect(stored(input.id)).toEqual(before)
})

test('when a neighbour’s request has the same number, the next one is taken', async () => {
  const id = newId()
  const taken = requestNumber('XY', id, tuesday)
  const other = await world.as('li').get('request.submit', said())
  await world.edit('requests', other.id, { number: taken })
  const { number } = await world.as('li').get('request.submit', said({ id }))
  expect(number).toBe(requestNumber('XY', id, tuesday, 1))
  const again = await world.as('li').get('request.submit', said({ id }))
  expect(again.number).toBe(number)
})

test('what a grid worker notes down is hers, and marked as from staff', async () => {
  const input = said()
  await world.as('worker1').get('request.submit', input)
  expect(stored(input.id)[0]).toMatchObject({ channel: 'staff', owner: people.worker1._id })
})

test('a photo that is not the sender’s own is refused, and nothing is stored', async () => {
  const input = said()
  const own = await photo(world, 'li', input.id)
  const neighbours = await photo(world, 'neighbour', input.id)
  const forged = [
    neighbours,
    own.replace('cloud://', 'cloud://x'),
    own.replace(/\.[^/]+\//, '/'),
    own.replace('uploads/', 'uploads/../uploads/'),
    own.replace('uploads/', 'other/'),
    `${own}.jpg`,
    own.replace(/[0-9a-f]{24}/, (folder) => `${folder}/../${folder}`),
  ]
  for (const file of forged) {
    const reply = await world.as('li').call('request.submit', { ...input, photos: [own, file] })
    expect([file, reply]).toEqual([file, expect.objectContaining({ ok: false, code: 'request.photo_not_yours' })])
  }
  expect(stored(input.id)).toEqual([])
})

test('a guest is asked to join first, and nothing is stored', async () => {
  const input = said()
  expect(await world.as('open-guest').call('request.submit', input)).toMatchObject({
    ok: false,
    code: 'account.join_first',
  })
  expect(stored(input.id)).toEqual([])
})

test('where each photo goes is told again when it is asked again', async () => {
  const [request, one, two] = [newId(), newId(), newId()]
  const ask = (...files: string[]) => world.as('li').get('request.startUpload', { request, files })
  const [first] = await ask(one)
  const both = await ask(one, two)
  expect(both[0]).toEqual(first)
  expect(world.read('uploads', { request })).toHaveLength(2)
  expect(JSON.stringify(both)).not.toContain(people.li._id)
})
