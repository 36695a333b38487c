import { people } from '../../support/people'
import { said, submitted } from '../../support/story'
import { openWorld, type World } from '../../support/world'

jest.setTimeout(60_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world.stop())

test('who calls is what WeChat says, not what the event says', async () => {
  const id = await submitted(world)
  const forged = { openid: people.li._id, userInfo: { openId: people.li._id }, OPENID: people.li._id }
  const event = { call: 'request.get', input: { id, ...forged }, ...forged }
  expect(await world.cloud.invoke('request', event, { openid: people.neighbour._id })).toMatchObject({
    code: 'call.not_yours',
  })
})

test.each(['wx_unknown', 'wx_http', 'wx_client,scf', 'wx_trigger'])(
  'a call from %s, without a person, does nothing',
  async (source) => {
    const before = world.read('requests').length
    const event = { call: 'request.submit', input: said() }
    expect(await world.cloud.invoke('request', event, { source })).toMatchObject({ ok: false, code: 'call.not_yours' })
    expect(world.read('requests')).toHaveLength(before)
  },
)

test('a fault is told in one calm sentence; the database’s own words stay inside', async () => {
  world.cloud.interference.addFault({
    action: 'database.insertDocument',
    collection: 'requests',
    message: 'secret',
    times: 1,
  })
  expect(await world.as('li').call('request.submit', said())).toEqual({
    ok: false,
    code: 'call.failed',
    words: '没办成，您写的都还在，请过一会儿再试',
  })
})
