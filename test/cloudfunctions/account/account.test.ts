import { people, type Key } from '../../support/people'
import { must, newId, said, submitted, upTo } from '../../support/story'
import { tripsOf } from '../../support/trips'
import { minute, openWorld, type World } from '../../support/world'

jest.setTimeout(60_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.stop())

test('a guest looks around: the community, whom to call, nothing of anybody', async () => {
  const home = await world.as('open-guest').get('account.home', {})
  expect(home).toMatchObject({
    community: { id: 'xiyuan', name: '西苑社区' },
    me: { guest: true, roles: [], staff: false },
    contact: { title: '西苑社区居委会', phone: '05566120000' },
    unread: 0,
    requests: [],
    openRequests: 0,
    templates: { progress: 'T-progress', rating: 'T-rating', task: 'T-task' },
  })
  expect(home.work).toBeUndefined()
})

test('a guest who scanned the code of another community looks around there; a member stays in her own', async () => {
  const scanned = await world.as('open-guest').get('account.home', { community: 'donghe' })
  expect(scanned.community.id).toBe('donghe')
  expect((await world.as('li').get('account.home', { community: 'donghe' })).community.id).toBe('xiyuan')
  expect(await world.as('open-guest').call('account.home', { community: 'nowhere' })).toMatchObject({
    ok: false,
    code: 'account.community_unknown',
  })
})

test('a resident sees her own: open requests, who her grid worker is, what is unread', async () => {
  for (let i = 0; i < 4; i += 1) {
    await submitted(world, 'li', { text: `第 ${i} 件，灯不亮了` })
    world.cloud.clock.advance(minute)
  }
  await submitted(world, 'neighbour')
  const home = await world.as('li').get('account.home', {})
  expect(home).toMatchObject({
    me: {
      name: '李**',
      phone: '138****0001',
      gridName: '第二网格',
      title: '',
      household: { words: '西苑小区 3 栋 2 单元' },
    },
    contact: { title: '第二网格', name: '王**', phone: people.worker2.phone },
    openRequests: 4,
    pushesLeft: { progress: 9, rating: 9, task: 9 },
  })
  expect(home.requests.map(({ title }) => title)).toEqual([
    '第 3 件，灯不亮了',
    '第 2 件，灯不亮了',
    '第 1 件，灯不亮了',
  ])
  expect(JSON.stringify(home)).not.toMatch(/open-|李秀英|王兰芝/)
})

test('what waits for her own word stands first, however many came after it', async () => {
  const fresh = await openWorld()
  await upTo(fresh, 'answered', { text: '最早的一件，井盖响' })
  for (let i = 0; i < 4; i += 1) {
    fresh.cloud.clock.advance(minute)
    await submitted(fresh, 'li', { text: `后来的第 ${i} 件，灯不亮` })
  }
  const { requests } = await fresh.as('li').get('account.home', {})
  await fresh.stop()
  expect(requests.map(({ title, mine }) => [title, mine])).toEqual([
    ['最早的一件，井盖响', true],
    ['后来的第 3 件，灯不亮', false],
    ['后来的第 2 件，灯不亮', false],
  ])
})

test('staff see the head of their work, and whose turn it is', async () => {
  const home = await world.as('worker2').get('account.home', {})
  expect(home).toMatchObject({
    me: { title: '第二网格 网格员', gridName: '第二网格', staff: true },
    requests: [],
    work: { toAccept: 5, groups: { late: 0, today: 0, soon: 5, later: 0 }, waiting: 0, more: false },
  })
  const id = home.work!.items[0]!.id
  await must(world, id, 'worker2', 'accept')
  await must(world, id, 'worker2', 'escalate', { remark: '要人' })
  expect((await world.as('worker2').get('account.home', {})).work).toMatchObject({ toAccept: 4, waiting: 1 })
  expect((await world.as('dispatcher').get('account.home', {})).work).toMatchObject({
    toAssign: 1,
    toAccept: 0,
    waiting: 4,
  })
})

test.each([
  ['open-guest', 1, 1],
  ['li', 4, 2],
  ['dispatcher', 3, 2],
  ['worker2', 4, 2],
])('a warm home of %s costs %i trips in %i rounds', async (who, count, rounds) => {
  await world.as(who).get('account.home', {})
  world.cloud.interference.setLatency({ action: 'database.*', ms: 30 })
  const cost = await tripsOf(world, () => world.as(who).get('account.home', {}))
  world.cloud.interference.clear()
  expect(cost).toMatchObject({ count, rounds })
})

test('a guest joins the community where she looked around, once', async () => {
  const phone = world.as('open-new')
  const input = { name: ' 孙玉莲 ', phone: '13900000001', community: 'donghe' }
  const [me, again] = await Promise.all([phone.get('account.join', input), phone.get('account.join', input)])
  expect(me).toMatchObject({ guest: false, name: '孙**', phone: '139****0001', roles: ['resident'], staff: false })
  expect(again).toEqual(me)
  expect(world.one('people', 'open-new')).toMatchObject({
    community: 'donghe',
    name: '孙玉莲',
    roles: ['resident'],
    staff: false,
  })
  await phone.get('account.join', { name: '孙大姐', phone: '05566123456', community: 'xiyuan' })
  expect(world.one('people', 'open-new')).toMatchObject({ community: 'donghe', name: '孙大姐' })
  expect((await phone.get('account.home', {})).community.id).toBe('donghe')
})

test('nobody gives themselves a role, a grid or messages by joining or updating', async () => {
  const forged = {
    name: '钱小满',
    phone: '13900000002',
    roles: ['dispatcher'],
    staff: true,
    grid: 'g1',
    pushes: { task: 99 },
  }
  await world.as('open-forger').raw('account.join', forged)
  await world.as('open-forger').raw('account.update', { ...forged, care: 'on', community: 'donghe' })
  expect(world.one('people', 'open-forger')).toMatchObject({
    roles: ['resident'],
    staff: false,
    pushes: {},
    care: 'on',
    community: 'xiyuan',
  })
  expect(world.one('people', 'open-forger')).not.toHaveProperty('grid')
})

test('a household is one of the community’s own; moving out of a unit leaves none behind', async () => {
  const li = world.as('neighbour')
  const moved = await li.get('account.update', {
    household: { estate: 'xiyuanxiaoqu', building: 'b1', unit: '1 单元' },
  })
  expect(moved).toMatchObject({ household: { words: '西苑小区 1 栋 1 单元' }, gridName: '第四网格' })
  await li.get('account.update', { household: { estate: 'xiyuanxiaoqu', building: 'b3' } })
  expect(world.one('people', people.neighbour._id)).toMatchObject({
    household: { estate: 'xiyuanxiaoqu', building: 'b3' },
  })
  expect(world.one<{ household: object }>('people', people.neighbour._id).household).not.toHaveProperty('unit')
  const foreign = { household: { estate: 'hepan', building: 'b2' } }
  expect(await li.call('account.update', foreign)).toMatchObject({ ok: false, code: 'account.place_unknown' })
})

test('the places to pick name the worker, masked; a guest may look', async () => {
  const places = await world.as('open-guest').get('grid.places', {})
  expect(places.alleys.map(({ name, gridName, worker }) => [name, gridName, worker.title, worker.name])).toEqual([
    ['西大街', '第一网格', '第一网格', '陈**'],
    ['钱尚书院巷', '第二网格', '第二网格', '王**'],
    ['操江巷', '第三网格', '第三网格', '张**'],
    ['新开巷', '第五网格', '社区受理员', '林**'],
  ])
  expect(places.estates[0]!.buildings).toHaveLength(2)
})

test('a role that was taken away is gone with the next call', async () => {
  const id = await upTo(world, 'escalated')
  await world.edit('people', people.otherDispatcher._id, { roles: ['resident'], staff: false })
  const reply = await world.as('otherDispatcher').call('request.assignees', { id })
  expect(reply).toMatchObject({ ok: false, code: 'call.not_yours' })
  await world.edit('people', people.otherDispatcher._id, { roles: ['dispatcher'], staff: true })
})

test('a setting is in force within a minute; one that is wrong changes nothing', async () => {
  const answerDue = async (who: Key) => {
    const { answerDue, submittedAt } = await world
      .as(who)
      .get('request.submit', { ...said(), id: newId(), urgency: 'urgent' })
    return (answerDue - submittedAt) / minute
  }
  expect(await answerDue('li')).toBe(30)
  const limits = (minutes: unknown) => ({ urgent: { answer: { minutes }, solve: { minutes: 60 } } })
  await world.insert('settings', { _id: 'xiyuan:request', community: 'xiyuan', limits: limits(10) })
  world.cloud.clock.advance(minute)
  expect(await answerDue('li')).toBe(10)
  await world.edit('settings', 'xiyuan:request', { limits: limits('soon') })
  world.cloud.clock.advance(minute)
  expect(await answerDue('li')).toBe(10)
})
