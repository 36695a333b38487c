/** Two communities in one deployment: nobody of one reads or changes anything of the other, by any call. */
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { stepNames } from '../../miniprogram/domain/request/status'
import type { CallName, Input } from '../../miniprogram/services/call'
import { people, type Key } from '../support/people'
import { everything } from '../support/shelves'
import { good, newId, photo, said, upTo } from '../support/story'
import { openWorld, type World } from '../support/world'

jest.setTimeout(180_000)
let world: World
let theirs: { ids: string[]; notice: string; fileId: string }
beforeAll(async () => {
  world = await openWorld()
  const stops = ['submitted', 'accepted', 'escalated', 'assigned', 'resolved', 'answered', 'closed'] as const
  const ids = []
  for (const stop of stops) ids.push(await upTo(world, stop, { hideName: stop === 'accepted' }))
  const upload = newId()
  const fileId = await photo(world, 'li', upload)
  const [notice] = world.read<{ _id: string }>('notices', { community: 'xiyuan' })
  theirs = { ids, notice: notice!._id, fileId }
})
afterAll(() => world.stop())

const strangers = ['shi', 'pan', 'ren', 'kong', 'shu'] as const satisfies Key[]

/** What each call could be given to reach over the border. A call that is not here does not compile. */
const attempts: { [N in CallName]: () => Input<N>[] } = {
  'account.home': () => [{}, { community: 'xiyuan' }],
  'account.join': () => [{ name: '外人', phone: '13900000009', community: 'xiyuan' }],
  'account.update': () => [{ household: { estate: 'xiyuanxiaoqu', building: 'b3' } }, { care: 'on' }],
  'grid.places': () => [{}, { community: 'xiyuan' }],
  'notice.list': () => [{}, { after: { at: 9e15, id: theirs.notice } }],
  'notice.read': () => [{}, { id: theirs.notice }],
  'notice.consent': () => [{ answers: [{ template: 'task', accepted: true }], token: newId() }],
  'request.startUpload': () => theirs.ids.map((request) => ({ request, files: [newId()] })),
  'request.submit': () => [
    ...theirs.ids.map((id) => said({ id, place: { kind: 'alley', alley: 'hebian' } })),
    said(),
    said({ place: { kind: 'alley', alley: 'hebian' }, photos: [theirs.fileId] }),
  ],
  'request.get': () => theirs.ids.map((id) => ({ id })),
  'request.list': () => [
    { view: 'mine', ended: false },
    { view: 'mine', ended: true },
    { view: 'work', ended: false },
    { view: 'work', ended: true },
    { view: 'work', ended: false, after: { at: 0, id: theirs.ids[0]! } },
  ],
  'request.advance': () =>
    theirs.ids.flatMap((id) =>
      stepNames.map((step) => ({
        id,
        step,
        token: newId(),
        revision: world.one<RequestRecord>('requests', id).revision,
        remark: '外人说一句',
        photos: [theirs.fileId],
        assignee: people.kong.code,
        rating: good,
      })),
    ),
  'request.assignees': () => theirs.ids.map((id) => ({ id })),
}

/** Words that stand in the other community's records alone. */
const secrets = () => {
  const others = Object.values(people).filter(({ community }) => community === 'xiyuan')
  const numbers = world.read<RequestRecord>('requests', { community: 'xiyuan' }).map(({ number }) => number)
  return [
    ...others.flatMap(({ _id, name, phone, code }) => [_id, name, phone, code]),
    ...numbers,
    '西苑',
    '古井',
    '第二网格',
    '环卫所',
    'uploads/',
  ]
}

test.each(Object.keys(attempts) as CallName[])(
  '%s shows nothing of the other community, and changes nothing',
  async (name) => {
    const before = everything(world, 'xiyuan')
    for (const who of strangers)
      for (const input of attempts[name]()) {
        const reply = JSON.stringify(await world.as(who).raw(name, input))
        // Her own new upload, and the receipt of her own request, are hers to read.
        const own = name === 'request.startUpload' || name === 'request.submit'
        const shown = secrets().filter(
          (secret) => reply.includes(secret) && !(own && ['uploads/', '古井'].includes(secret)),
        )
        expect([who, input, shown]).toEqual([who, input, []])
      }
    expect(everything(world, 'xiyuan')).toEqual(before)
  },
)

test('a request of the other community is answered as if it were not there', async () => {
  const id = theirs.ids[0]!
  for (const who of strangers) {
    expect(await world.as(who).call('request.get', { id })).toMatchObject({ code: 'request.not_found' })
    const tap = { id, step: 'accept', token: newId(), revision: 0 } as const
    expect(await world.as(who).call('request.advance', tap)).toMatchObject({ code: 'request.not_found' })
  }
  expect(await world.as('ren').call('request.assignees', { id })).toMatchObject({ code: 'request.not_found' })
})

test('a file of the other community has no address for a client, and is not deleted by one', async () => {
  for (const call of ['getTempFileURL', 'deleteFile']) {
    const response = await fetch(`${world.cloud.url}/wx/${call}`, {
      method: 'POST',
      headers: { 'x-openid': people.ren._id },
      body: JSON.stringify({ fileList: [theirs.fileId] }),
    })
    const { fileList } = (await response.json()) as { fileList: { status: number }[] }
    expect(fileList[0]!.status).toBe(-503002)
  }
})

test('in the own community the same calls work: the border is what refused them', async () => {
  const id = theirs.ids[0]!
  expect((await world.as('li').get('request.get', { id })).id).toBe(id)
  expect((await world.as('dispatcher').get('request.list', { view: 'work' })).items.length).toBeGreaterThan(0)
  expect((await world.as('worker2').get('notice.list', {})).items.length).toBeGreaterThan(0)
})
