import { people } from '../../support/people'
import { must, photo, submitted, upTo } from '../../support/story'
import { hour, minute, openWorld, type World } from '../../support/world'

jest.setTimeout(120_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.stop())

test('what I said stands newest first, page by page; what has ended stands apart', async () => {
  const gone: string[] = []
  for (let i = 0; i < 23; i += 1) {
    const id = await submitted(world, 'li', {
      text: `第 ${i} 件，灯不亮了`,
      place: { kind: 'alley', alley: 'caojiang' },
    })
    if (i < 2) gone.push(id)
    if (i % 3 === 0) world.cloud.clock.advance(minute)
  }
  for (const id of gone) await must(world, id, 'li', 'withdraw')
  const mine = (input = {}) => world.as('li').get('request.list', { view: 'mine', ...input })
  const first = await mine()
  expect(first.items).toHaveLength(20)
  expect(first.items[0]).toMatchObject({
    title: '第 22 件，灯不亮了',
    place: '操江巷',
    status: 'submitted',
    holder: { title: '第三网格', name: '张**' },
    late: false,
    mine: false,
    openSteps: ['withdraw'],
    photos: 0,
  })
  const second = await mine({ after: first.next })
  expect(second.items).toHaveLength(1)
  expect(second.next).toBeUndefined()
  expect((await mine({ ended: true })).items.map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
  expect((await world.as('neighbour').get('request.list', { view: 'mine' })).items).toEqual([])
})

test('a worker has her grid, and what was given to her from elsewhere; what is due first stands first', async () => {
  const ordinary = await submitted(world, 'li', { place: { kind: 'alley', alley: 'xidajie' } })
  const urgent = await submitted(world, 'neighbour', { place: { kind: 'alley', alley: 'xidajie' }, urgency: 'urgent' })
  const given = await upTo(world, 'escalated')
  await must(world, given, 'dispatcher', 'assign', { assignee: people.worker1.code })
  const list = await world.as('worker1').get('request.list', { view: 'work' })
  expect(list.items.map(({ id }) => id)).toEqual([urgent, ordinary, given])
  expect(list).toMatchObject({ groups: { today: 1, soon: 1, later: 1, late: 0 }, toAccept: 2, waiting: 0, more: false })
  world.cloud.clock.advance(hour)
  expect((await world.as('worker1').get('request.list', { view: 'work' })).items[0]).toMatchObject({
    id: urgent,
    late: true,
  })
})

test('an external handler has what lies in its hands; after that it has ended', async () => {
  const id = await upTo(world, 'assigned')
  const work = () => world.as('sanitation').get('request.list', { view: 'work' })
  expect((await work()).items.map((card) => [card.id, card.mine])).toEqual([[id, true]])
  await must(world, id, 'sanitation', 'resolve', { photos: [await photo(world, 'sanitation', id)] })
  expect((await work()).items.map((card) => [card.id, card.mine])).toEqual([[id, false]])
  await must(world, id, 'dispatcher', 'verify')
  await must(world, id, 'li', 'rate', { rating: { speed: 1, result: 2, manner: 3 } })
  expect((await work()).items).toEqual([])
  expect((await world.as('sanitation').get('request.list', { view: 'work', ended: true })).items).toHaveLength(1)
})

test('a dispatcher has the whole community, a resident no work list', async () => {
  const { items } = await world.as('dispatcher').get('request.list', { view: 'work' })
  expect(items.length).toBe(world.read('requests', { community: 'xiyuan', open: true }).length)
  expect([...items].sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity)).map(({ id }) => id)).toEqual(
    items.map(({ id }) => id),
  )
  expect(await world.as('li').call('request.list', { view: 'work' })).toMatchObject({
    ok: false,
    code: 'call.not_yours',
  })
})

test('a work list of more than a hundred goes on where it ended', async () => {
  const [one] = world.read<object & { _id: string }>('requests', { grid: 'g3', open: true })
  const many = Array.from({ length: 105 }, (_, i) => ({
    ...one,
    _id: `copy-${String(i).padStart(16, '0')}`,
    number: `N${i}`,
  }))
  await world.insert('requests', ...many)
  const first = await world.as('worker3').get('request.list', { view: 'work' })
  const second = await world.as('worker3').get('request.list', { view: 'work', after: first.next! })
  const all = [...first.items, ...second.items].map(({ id }) => id)
  expect(first.items).toHaveLength(100)
  expect(new Set(all).size).toBe(world.read('requests', { grid: 'g3', open: true }).length)
  expect(all.length).toBe(new Set(all).size)
})

test('a list reads no more than it shows', async () => {
  world.cloud.trips.clear()
  await world.as('worker3').get('request.list', { view: 'work' })
  await world.as('li').get('request.list', { view: 'mine' })
  const reads = world.cloud.trips.list().filter(({ collection }) => collection === 'requests')
  expect(reads.length).toBeGreaterThanOrEqual(2)
  for (const { examined, returned } of reads) expect(examined).toBeLessThanOrEqual((returned ?? 0) + 1)
})
