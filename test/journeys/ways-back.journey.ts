/** The ways back: not solved, done anew, not ours, broken again; and a message that leads to its case. */
import { openTown, type Town } from '../support/town'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town?.close())

interface Stored {
  _id: string
  status: string
  title: string
}
const one = (query: object) => (town.cloud.database.read('requests', query) as Stored[])[0]!
const detail = (id: string) => `pages/request/detail/detail?id=${id}`

test('who finds it not solved sends it back, and its handler has it again', async () => {
  const { _id } = one({ owner: 'demo-li', status: 'answered' })
  const resident = await town.phoneOf('li', { page: detail(_id) })
  await resident.taps('没解决')
  await resident.taps('只办了一半')
  await resident.picture('back-not-solved')
  await resident.taps('退回去重办')
  await resident.sees('办理中')
  expect(one({ _id }).status).toBe('handling')
  await resident.close()
})

test('a verifier who finds it not done sends it back with a reason, nothing typed', async () => {
  const { _id } = one({ owner: 'demo-li', status: 'resolved' })
  const dispatcher = await town.phoneOf('lin', { page: detail(_id) })
  await dispatcher.taps('没办好')
  await dispatcher.picture('back-redo')
  await dispatcher.taps('退回返工')
  await dispatcher.sees('办理中')
  expect(one({ _id }).status).toBe('handling')
  await dispatcher.close()
})

test('whom it does not concern gives it back to the community', async () => {
  const { _id } = one({ handler: 'demo-zhou', status: 'assigned' })
  const handler = await town.phoneOf('zhou', { page: detail(_id) })
  await handler.taps(/退回社区/)
  await handler.taps('不归我们管')
  await handler.picture('back-not-ours')
  await handler.page.getByRole('dialog').getByRole('button', { name: '退回社区' }).tap()
  await handler.sees(/已上报社区|这件事只有当事人能看/)
  expect(one({ _id }).status).toBe('escalated')
  await handler.close()
})

test('what breaks again within a month is taken up again', async () => {
  const { _id } = one({ owner: 'demo-li', status: 'closed' })
  const resident = await town.phoneOf('li', { page: detail(_id) })
  await resident.taps('又不行了，要求重办')
  await resident.page.getByRole('dialog').getByRole('textbox').fill('下了场雨，石板又松了')
  await resident.picture('back-reopen')
  await resident.page.getByRole('dialog').getByRole('button', { name: '要求重办' }).tap()
  await resident.sees('办理中')
  expect(one({ _id }).status).toBe('handling')
  await resident.close()
})

test('a WeChat message leads to its case, and the inbox keeps it until it is read', async () => {
  const worker = await town.phoneOf('chen')
  await worker.sees('今日')
  const resident = await town.phoneOf('zhao')
  await resident.taps('有事，说一声')
  await resident.sees(/老粮站宿舍/)
  await resident.types('什么事', '墙根的排水管断了一截，水流到路上')
  await resident.taps('交给网格员')
  await resident.sees(/交给第一网格/)
  await worker.page.getByText('服务通知').tap()
  await worker.sees('墙根的排水管断了一截，水流到路上')
  await worker.sees('待受理')
  await worker.opens('pages/notice/inbox/inbox')
  await worker.sees('有一件新的事')
  await resident.close()
  await worker.close()
})

test('a resident chooses where she lives and turns on large type', async () => {
  const resident = await town.phoneOf('qian', { page: 'pages/account/me/me' })
  await resident.sees('桂花园 1 栋 2 单元')
  await resident.taps(/我家住在/)
  const sheet = resident.page.getByRole('dialog')
  await sheet.getByText('文昌花园').tap()
  await sheet.getByText('5 栋').first().tap()
  await resident.picture('me-household')
  await resident.taps('就住这里')
  await resident.sees(/文昌花园 5 栋/)
  await resident.sees(/第三网格/)
  expect(town.cloud.database.read('people', { _id: 'demo-qian' })).toMatchObject([
    { household: { estate: 'wenchang', building: 'b5' } },
  ])
  await resident.taps('打开')
  await resident.page.locator('.xy.is-care').first().waitFor()
  await resident.opens('pages/account/me/me')
  await resident.page.locator('.xy.is-care').first().waitFor()
  await resident.close()
})
