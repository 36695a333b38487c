/** Whatever a client sends: a code, a Chinese sentence, and nothing stored. */
import type { CallName } from '../../miniprogram/services/call'
import { everything } from '../support/shelves'
import { good, newId, said, submitted, upTo } from '../support/story'
import { openWorld, type World } from '../support/world'

jest.setTimeout(120_000)
let world: World
let id: string
let answered: string
beforeAll(async () => {
  world = await openWorld()
  id = await submitted(world)
  answered = await upTo(world, 'answered')
})
afterAll(() => world.stop())

const long = '字'.repeat(501)
const alley = { kind: 'alley', alley: 'qianshangshu' }
const say = (over: object) => ({ ...said(), ...over })
const tap = (over: object) => ({ id, step: 'withdraw', token: newId(), revision: 0, ...over })
const consent = (over: object) => ({ answers: [{ template: 'task', accepted: true }], token: newId(), ...over })

/** A call that is not here does not compile. */
const bad: Record<CallName, () => unknown[]> = {
  'account.home': () => [{ community: 7 }, { community: '' }, { community: { $ne: '' } }, { community: long }],
  'account.join': () => [
    {},
    { name: '李', phone: '1385551234' },
    { name: '李', phone: '1385551234x' },
    { name: '  ', phone: '13855512345' },
    { name: long, phone: '13855512345' },
    { name: { $gt: '' }, phone: '13855512345' },
    { name: '李', phone: 13855512345 },
  ],
  'account.update': () => [
    { care: 'yes' },
    { household: {} },
    { household: { estate: 'xiyuanxiaoqu', building: 'b9' } },
    { household: { estate: 'xiyuanxiaoqu', building: { $ne: 'x' } } },
    { household: { estate: 'xiyuanxiaoqu', building: 'b3', unit: long } },
  ],
  'grid.places': () => [{ community: 1 }, { community: ['xiyuan'] }],
  'notice.list': () => [{ after: 1 }, { after: { at: 'now', id: 'x' } }, { after: { at: 1, id: { $ne: '' } } }],
  'notice.read': () => [{ id: 5 }, { id: { $ne: '' } }, { id: '' }, { id: 'nothing' }, { id: long }],
  'notice.consent': () => [
    {},
    consent({ answers: [] }),
    consent({ answers: [{ template: 'gift', accepted: true }] }),
    consent({ answers: [{ template: 'task', accepted: 'yes' }] }),
    consent({ token: 'short' }),
    consent({ token: { $ne: '' } }),
  ],
  'request.startUpload': () => [
    {},
    { request: newId(), files: [] },
    { request: newId(), files: ['../../../etc/passwd'] },
    { request: newId(), files: Array.from({ length: 10 }, newId) },
    { request: 'x', files: [newId()] },
  ],
  'request.submit': () => [
    {},
    say({ id: 'short' }),
    say({ id: { $ne: '' } }),
    say({ text: '灯坏' }),
    say({ text: '          ' }),
    say({ text: long }),
    say({ text: ['灯不亮了啊'] }),
    say({ photos: 'cloud://x' }),
    say({ photos: Array.from({ length: 10 }, () => 'cloud://x/y') }),
    say({ photos: ['https://elsewhere.example/x.jpg'] }),
    say({ photos: ['cloud://xiyuan-local.bucket/uploads/x/y.jpg'] }),
    say({ place: undefined }),
    say({ place: { kind: 'moon' } }),
    say({ place: { kind: 'alley', alley: 'hebian' } }),
    say({ place: { kind: 'building', estate: 'xiyuanxiaoqu', building: 'none' } }),
    say({ place: { ...alley, spot: long } }),
    say({ place: { ...alley, point: { longitude: 181, latitude: 0 } } }),
    say({ place: { ...alley, point: { longitude: '117', latitude: 31 } } }),
    say({ category: 'war' }),
    say({ urgency: 'now' }),
    say({ hideName: 'no' }),
  ],
  'request.get': () => [{}, { id: 'short' }, { id: { $ne: '' } }, { id: newId() }],
  'request.list': () => [
    {},
    { view: 'all' },
    { view: 'mine', ended: 'no' },
    { view: 'mine', after: { at: '1', id } },
    { view: 'work' },
  ],
  'request.advance': () => [
    {},
    tap({ id: newId() }),
    tap({ step: 'destroy' }),
    tap({ step: 'constructor' }),
    tap({ token: 'x' }),
    tap({ revision: -1 }),
    tap({ revision: 1.5 }),
    tap({ revision: '0' }),
    tap({ remark: '字'.repeat(201) }),
    tap({ step: 'accept' }),
    tap({ revision: 7 }),
    tap({ id: answered, revision: 5, step: 'rate', rating: { ...good, speed: 4 } }),
    tap({ id: answered, revision: 5, step: 'rate', rating: { speed: 3 } }),
    tap({ id: answered, revision: 5, step: 'notSolved' }),
  ],
  'request.assignees': () => [{}, { id: 'x' }, { id: newId() }, { id }],
}

describe.each(Object.keys(bad) as CallName[])('%s', (name) => {
  test('refuses what is wrong, in words, and stores nothing', async () => {
    const before = everything(world)
    for (const input of [...bad[name](), 'text', 7, [], [{}], true].filter((input) => !harmless(name, input))) {
      const reply = await world.as('li').raw(name, input)
      expect([input, reply]).toEqual([
        input,
        {
          ok: false,
          code: expect.stringMatching(/^(call|request|account|notice|grid)\./),
          words: expect.stringMatching(/^[^a-z]*[一-龥]/),
        },
      ])
      expect((reply as { code: string }).code).not.toBe('call.failed')
    }
    expect(everything(world)).toEqual(before)
  })
})

/** To ask for nothing in particular is allowed where every field may be left out: a list reads as an object without fields. */
const optional: CallName[] = ['account.home', 'account.update', 'grid.places', 'notice.list', 'notice.read']
const harmless = (name: CallName, input: unknown) => Array.isArray(input) && optional.includes(name)

test.each([
  'request.destroy',
  'request.',
  'request',
  '',
  'request.__proto__',
  'request.constructor',
  'request.toString',
])('a call named %j is unknown', async (name) => {
  const response = await fetch(`${world.cloud.url}/wx/callFunction`, {
    method: 'POST',
    headers: { 'x-openid': 'open-li' },
    body: JSON.stringify({ name: 'request', data: { call: name, input: {} } }),
  })
  expect(((await response.json()) as { result: unknown }).result).toMatchObject({ ok: false, code: 'call.unknown' })
})

test('what was not asked for has no effect', async () => {
  const input = said()
  await world.as('li').raw('request.submit', {
    ...input,
    status: 'closed',
    owner: 'open-neighbour',
    community: 'donghe',
    handler: 'open-li',
    userInfo: { openId: 'open-neighbour' },
  })
  expect(world.one('requests', input.id)).toMatchObject({ status: 'submitted', owner: 'open-li', community: 'xiyuan' })
  expect(world.one('requests', input.id)).not.toHaveProperty('handler')
})
