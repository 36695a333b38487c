import type { RequestView } from '../../../../miniprogram/services/call'
import { find, offline, open, refuse, settled, textOf } from '../../../support/simulate/phone'
import { requestPhone, type RequestPhone } from '../../pages/request/support'
import { accepted, elsewhere, escalated, evening, matter, xu, zhou } from '../work-panel/staff'

let it: RequestPhone
type Sheet = Awaited<ReturnType<typeof open>>
beforeEach(() => {
  it = requestPhone({ 'request.assignees': () => [zhou, xu] })
})

const done: object[] = []
const show = async (request: RequestView, more: object = {}): Promise<Sheet> => {
  done.length = 0
  const sheet = await open('components/step-sheet/step-sheet', { request, ...more })
  const listen = sheet as unknown as { addEventListener(name: string, told: (event: { detail: object }) => void): void }
  for (const name of ['done', 'refused', 'close'])
    listen.addEventListener(name, ({ detail }) => done.push({ name, ...detail }))
  return sheet
}
const step = async (sheet: Sheet, name: string) => {
  await sheet.instance.onStep!({ currentTarget: { dataset: { step: name } } })
  await settled()
}
const send = async (sheet: Sheet) => {
  await sheet.instance.onSend!()
  await settled()
}
const photograph = async (sheet: Sheet) => {
  it.camera.takes = ['after.jpg']
  find(sheet, '.photos >> .add').dispatchEvent('tap')
  await until(() => /有 1 张了/.test(textOf(sheet)))
}
/** A photo goes through the camera, the compressor and the upload; that takes as long as it takes. */
const until = async (there: () => unknown) => {
  for (let times = 0; times < 50 && !there(); times += 1) await settled()
}
const sent = () => it.callsOf('request.advance') as Record<string, unknown>[]

test.each([
  ['a new one', matter(), /我来办/, 0],
  ['one in hand', accepted(), /开始办.*办完拍一张照片.*上报社区.*办好了/, 1],
  ['one that was escalated', escalated(), /派出去，时钟不停，今天 17:30 前办好。.*派出去/, 0],
  [
    'one that was given to me',
    elsewhere({ openSteps: ['resolve', 'handle', 'sendBack'] }),
    /开始办.*退回社区.*办好了/,
    1,
  ],
  ['one that waits to be checked', matter({ openSteps: ['verify', 'redo'] }), /没办好.*去核查/, 0],
])('%s shows the steps that are open, the main one red', async (_name, request, words, others) => {
  const sheet = await show(request)
  expect(textOf(sheet)).toMatch(words)
  expect(sheet.querySelectorAll('.pri')).toHaveLength(1)
  expect(sheet.querySelectorAll('.other')).toHaveLength(others)
})

test("with nothing to do there is no bar; the owner's steps are not the staff's", async () => {
  expect(textOf(await show(elsewhere({ openSteps: ['rate', 'withdraw'] })))).toBe('')
})

test('taking it is one tap without a sheet', async () => {
  it.answers['request.advance'] = () => accepted()
  const sheet = await show(matter())
  await step(sheet, 'accept')
  expect(sent()).toEqual([
    { id: matter().id, step: 'accept', revision: 0, token: expect.stringMatching(/^[\w-]{22}$/) },
  ])
  expect(done).toMatchObject([{ name: 'done', step: 'accept', request: { status: 'accepted' } }])
})

test('finishing needs one photo and nothing typed', async () => {
  it.answers['request.advance'] = () => elsewhere({ status: 'resolved' })
  const sheet = await show(accepted())
  await step(sheet, 'resolve')
  expect(textOf(sheet)).toMatch(/清走了.*办完的照片要有一张/)
  await send(sheet)
  expect(textOf(sheet)).toContain('先拍一张办完的照片，再交')
  expect(sent()).toEqual([])
  await photograph(sheet)
  expect(textOf(sheet)).toContain('有 1 张了')
  await send(sheet)
  await until(() => sent().length)
  expect(sent()).toMatchObject([
    {
      step: 'resolve',
      revision: 1,
      remark: '您说的“古井边堆了垃圾”清理干净了，请您看一看。不行再告诉我们。',
      photos: [expect.stringMatching(/^cloud:/)],
    },
  ])
  expect(it.stored.has('step')).toBe(false)
})

test('a photo still on its way is waited for, and then it goes by itself', async () => {
  it.camera.slow = true
  it.answers['request.advance'] = () => elsewhere({ status: 'resolved' })
  const sheet = await show(accepted())
  await step(sheet, 'resolve')
  await photograph(sheet)
  await send(sheet)
  expect(textOf(sheet)).toContain('照片传完就交')
  await until(() => it.camera.uploads.length)
  it.camera.uploads[0]!.arrive()
  await until(() => sent().length)
  expect(sent()).toHaveLength(1)
})

test('a photo that did not arrive is told, not left out', async () => {
  it.camera.slow = true
  const sheet = await show(accepted())
  await step(sheet, 'resolve')
  await photograph(sheet)
  await send(sheet)
  await until(() => it.camera.uploads.length)
  it.camera.uploads[0]!.fail()
  await until(() => /没传上/.test(textOf(sheet)))
  expect(textOf(sheet)).toContain('有照片没传上，点一下照片再传')
  expect(sent()).toEqual([])
})

test('another result writes another reply; what somebody wrote herself comes back on a tap', async () => {
  const sheet = await show(accepted())
  await step(sheet, 'resolve')
  const reply = find(sheet, '.reply')
  reply.instance.onInput!({ detail: { value: '我自己写的' } })
  reply.instance.onChoose!({ detail: { value: 'fixed' } })
  await settled()
  expect(it.stored.get('step')).toMatchObject({ choice: 'fixed', text: expect.stringContaining('修好了') })
  expect(textOf(sheet)).toContain('用回我写的')
  reply.instance.onMine!()
  expect(it.stored.get('step')).toMatchObject({ text: '我自己写的' })
})

test.each([
  ['escalate', accepted(), '到现场看过了，要专门的单位来办，请社区派人。'],
  ['sendBack', elsewhere({ openSteps: ['sendBack'] }), '这件事不归我们管，请社区改派。'],
  ['redo', matter({ openSteps: ['verify', 'redo'] }), '去看过，还是老样子，请重新办。'],
])('%s has its reason written already', async (name, request, remark) => {
  it.answers['request.advance'] = () => escalated()
  const sheet = await show(request)
  await step(sheet, name)
  await send(sheet)
  expect(sent()).toMatchObject([{ step: name, remark }])
})

test('a reason that was wiped out is asked for', async () => {
  const sheet = await show(accepted())
  await step(sheet, 'escalate')
  find(sheet, '.reply').instance.onInput!({ detail: { value: '  ' } })
  await send(sheet)
  expect(textOf(sheet)).toContain('请写一句原因')
  expect(sent()).toEqual([])
})

test('the likeliest is chosen beforehand; who gets it and by when is said', async () => {
  it.answers['request.advance'] = () => elsewhere()
  const sheet = await show(escalated({ due: evening }))
  await step(sheet, 'assign')
  expect(textOf(sheet)).toMatch(/环卫所 周\*\*.*手上 3 件.*水务所 徐\*\*.*手上没有事/)
  expect(textOf(sheet)).toContain('环卫所 周** 会收到消息，今天 17:30 前办好。')
  find(sheet, '.people').instance.choose!('xu')
  await settled()
  expect(textOf(sheet)).toContain('水务所 徐** 会收到消息')
  await send(sheet)
  expect(sent()).toMatchObject([{ step: 'assign', assignee: 'xu' }])
})

test('a list of names that was not fetched can be fetched', async () => {
  it.answers['request.assignees'] = offline
  const sheet = await show(escalated())
  await step(sheet, 'assign')
  expect(textOf(sheet)).toContain('名单没取到')
  await send(sheet)
  expect(textOf(sheet)).toContain('请选派给谁')
})

test('who verifies looks at before and after, and may say that it is not done', async () => {
  const sheet = await show(matter({ openSteps: ['verify', 'redo'], photoUrls: ['b.jpg'], afterUrls: ['a.jpg'] }))
  await step(sheet, 'verify')
  expect(textOf(sheet)).toMatch(/办之前.*办之后.*没办好.*办好了，答复居民/)
  sheet.instance.onRedo!()
  await settled()
  expect(textOf(sheet)).toContain('差在哪里')
})

test('verifying says nothing of its own', async () => {
  it.answers['request.advance'] = () => elsewhere({ status: 'answered' })
  const sheet = await show(matter({ openSteps: ['verify', 'redo'] }))
  await step(sheet, 'verify')
  await send(sheet)
  expect(Object.keys(sent()[0]!).sort()).toEqual(['id', 'revision', 'step', 'token'])
})

test('offline the sheet stays, and the next try is the same one', async () => {
  it.answers['request.advance'] = offline
  const sheet = await show(accepted())
  await step(sheet, 'escalate')
  find(sheet, '.reply').instance.onInput!({ detail: { value: '要吊车' } })
  await send(sheet)
  expect(textOf(sheet)).toContain('网络不通，没送出去')
  await send(sheet)
  expect(sent()).toMatchObject([{ remark: '要吊车' }, { remark: '要吊车', token: sent()[0]!.token as string }])
})

test('what was written is there when the sheet is opened again another day', async () => {
  it.answers['request.advance'] = offline
  const kept = {
    id: accepted().id,
    step: 'escalate',
    revision: 1,
    token: 'token-of-the-first-try',
    assignee: '',
    photos: [],
  }
  it.stored.set('step', { ...kept, choice: 'money', text: '要吊车' })
  const sheet = await show(accepted())
  await step(sheet, 'escalate')
  await send(sheet)
  expect(sent()).toMatchObject([{ remark: '要吊车', token: 'token-of-the-first-try' }])
})

test('somebody was faster: the words stay, and the page is asked to look again', async () => {
  it.answers['request.advance'] = refuse('request.moved_on')
  const sheet = await show(matter())
  await step(sheet, 'accept')
  expect(textOf(sheet)).toContain('刚刚有人先办了这一步')
  expect(done).toEqual([{ name: 'done' }])
})

test('two quick taps send once', async () => {
  it.answers['request.advance'] = () => escalated()
  const sheet = await show(accepted())
  await step(sheet, 'escalate')
  await Promise.all([sheet.instance.onSend!(), sheet.instance.onSend!()])
  expect(sent()).toHaveLength(1)
})

test('in a list it is only that one sheet', async () => {
  it.answers['request.advance'] = refuse('request.moved_on')
  const sheet = await show(escalated(), { only: 'assign' })
  expect(textOf(sheet)).toContain('派给谁')
  expect(sheet.querySelectorAll('.foot')).toEqual([])
  await send(sheet)
  expect(done).toMatchObject([
    { name: 'refused', id: escalated().id, words: expect.stringContaining('刚刚有人先办了') },
  ])
})
