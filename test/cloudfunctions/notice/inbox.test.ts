import { must, submitted } from '../../support/story'
import { minute, openWorld, type World } from '../../support/world'

jest.setTimeout(60_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.stop())

test('the inbox shows the newest first, page by page, with what is unread', async () => {
  for (let i = 0; i < 23; i += 1) {
    await submitted(world, 'li', { place: { kind: 'alley', alley: 'xidajie' }, text: `第 ${i} 件，灯不亮了` })
    if (i % 2) world.cloud.clock.advance(minute)
  }
  const worker = world.as('worker1')
  const first = await worker.get('notice.list', {})
  expect(first).toMatchObject({ unread: 23, next: expect.anything() })
  expect(first.items[0]).toMatchObject({
    title: '有一件新的事',
    unread: true,
    page: expect.stringContaining('pages/request/detail/detail?id='),
  })
  const second = await worker.get('notice.list', { after: first.next! })
  expect(second.items).toHaveLength(3)
  expect(second.next).toBeUndefined()
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(23)
  expect([...first.items].sort((a, b) => b.at - a.at)).toEqual(first.items)
})

test('one entry is read, then all', async () => {
  const worker = world.as('worker1')
  const { items } = await worker.get('notice.list', {})
  expect(await worker.get('notice.read', { id: items[0]!.id })).toEqual({ unread: 22 })
  expect(await worker.get('notice.read', { id: items[0]!.id })).toEqual({ unread: 22 })
  expect(await worker.get('notice.read', {})).toEqual({ unread: 0 })
})

test('nobody reads an entry of somebody else', async () => {
  const id = await submitted(world, 'li', { place: { kind: 'alley', alley: 'xidajie' } })
  const { items } = await world.as('worker1').get('notice.list', {})
  expect(await world.as('worker2').call('notice.read', { id: items[0]!.id })).toMatchObject({
    ok: false,
    code: 'notice.not_found',
  })
  expect((await world.as('worker1').get('notice.list', {})).unread).toBe(1)
  await must(world, id, 'worker1', 'accept')
  expect((await world.as('li').get('notice.list', {})).items[0]).toMatchObject({
    title: '第一网格 陈** 收下了',
    push: 'sent',
  })
})
