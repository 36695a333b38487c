import type { RequestRecord } from '../../../miniprogram/domain/request/record'
import { people } from '../../support/people'
import { good, must, photo, said } from '../../support/story'
import { openWorld, type World } from '../../support/world'

jest.setTimeout(60_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.stop())

test('a dirty well goes from a resident to the grid worker, to the community, to the sanitation office, and comes back answered', async () => {
  const input = said()
  const before = await photo(world, 'li', input.id)
  const receipt = await world.as('li').get('request.submit', { ...input, photos: [before] })
  expect(receipt).toMatchObject({
    number: expect.stringMatching(/^XY-20261124-[2-9A-HJKMNP-Z]{4}$/),
    status: 'submitted',
    title: '古井边堆了垃圾，味道很大',
    holder: { title: '第二网格', name: '王**' },
  })
  expect(world.pushesTo('worker2')).toEqual([
    { template: 'T-task', says: '古井边堆了垃圾，味道很大 | 钱尚书院巷，古井旁 | 有一件新的事 | 2026年11月25日 17:30' },
  ])
  expect(world.pushesTo('standIn2')).toHaveLength(1)

  await must(world, input.id, 'worker2', 'accept')
  await must(world, input.id, 'worker2', 'escalate', { remark: '要环卫所来清' })
  const [likely] = await world.as('dispatcher').get('request.assignees', { id: input.id })
  expect(likely).toMatchObject({ title: '环卫所', name: '周**', open: 0 })
  await must(world, input.id, 'dispatcher', 'assign', { assignee: likely!.id })
  const after = await photo(world, 'sanitation', input.id)
  await must(world, input.id, 'sanitation', 'resolve', { remark: '清走了，井边也冲干净了', photos: [after] })
  await must(world, input.id, 'otherDispatcher', 'verify')

  const seen = await world.as('li').get('request.get', { id: input.id })
  expect(seen).toMatchObject({ status: 'answered', mine: true, openSteps: ['rate', 'notSolved'] })
  expect(await (await fetch(seen.photoUrls[0]!)).text()).toBe('a photo')
  expect(await (await fetch(seen.afterUrls[0]!)).text()).toBe('a photo')
  const closed = await must(world, input.id, 'li', 'rate', { rating: good })
  expect(closed).toMatchObject({ status: 'closed', openSteps: ['reopen'], rating: good })
  expect(closed.timeline.map(({ step, by, to }) => [step, by, to].join(' ').trim())).toEqual([
    'rate 李**',
    'verify 社区受理员 何**',
    'resolve 环卫所 周**',
    'assign 社区受理员 林** 环卫所 周**',
    'escalate 第二网格 王**',
    'accept 第二网格 王**',
    'submit 李**',
  ])
  expect(world.pushesTo('li').map(({ says }) => says.split(' | ')[1])).toEqual([
    '第二网格 王** 收下了',
    '上报社区了',
    '交给 环卫所 周** 了',
    '办好了，社区去核查',
    '办好了，请您评一评',
  ])
  expect(world.pushesTo('sanitation').map(({ says }) => says.split(' | ')[2])).toEqual([
    '有一件事派给您',
    '这件事办完了',
  ])
  expect(world.pushesTo('dispatcher').map(({ says }) => says.split(' | ')[2])).toEqual([
    '第二网格 王** 上报，等您派人',
    '有一件事等您核查',
  ])
  expect(JSON.stringify(closed)).not.toContain('open-')
})

test('what is stored names who has it, and everybody who laid a hand on it', async () => {
  const [record] = world.read<RequestRecord>('requests')
  expect(record).toMatchObject({
    open: false,
    waitsFor: 'nobody',
    handledBy: [people.worker2._id, people.sanitation._id],
  })
})
