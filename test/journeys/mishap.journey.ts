/** What goes wrong in real life: no network, two taps, a closed phone, a refusal, a neighbour who was faster. */
import { openTown, type Town } from '../support/town'

let town: Town

beforeAll(async () => {
  town = await openTown()
}, 120_000)

afterAll(() => town?.close())

const requestsSaying = (text: string) => town.cloud.database.read('requests', { text }) as { owner: string }[]

test('without a network nothing is lost: the words stay, and sending again sends once', async () => {
  const resident = await town.phoneOf('qian')
  const text = '桂花园门口的石板松了，踩上去会翘'
  await resident.taps('有事，说一声')
  await resident.sees('交给网格员')
  await resident.types('什么事', text)
  await resident.answers({ network: 'offline' })
  await resident.taps('交给网格员')
  await resident.sees(/网络不通/)
  expect(requestsSaying(text)).toHaveLength(0)
  await resident.answers({ network: 'online' })
  await resident.taps(/再交一次|交给网格员/)
  await resident.sees(/交给第四网格 .*了/)
  expect(requestsSaying(text)).toHaveLength(1)
  await resident.close()
})

test('two taps on the button send one request', async () => {
  const resident = await town.phoneOf('wu')
  const text = '单元门的弹簧坏了，夜里一直响'
  await resident.taps('有事，说一声')
  await resident.types('什么事', text)
  await resident.page.getByRole('button', { name: '交给网格员' }).dblclick()
  await resident.sees(/交给第二网格 .*了/)
  expect(requestsSaying(text)).toHaveLength(1)
  await resident.close()
})

test('a phone that was closed in the middle of writing still has the words', async () => {
  const resident = await town.phoneOf('feng')
  const text = '农机厂宿舍后面的树枝压到电线了'
  await resident.taps('有事，说一声')
  await resident.types('什么事', text)
  await resident.opens('pages/account/home/home')
  await resident.sees(/接着写/)
  await resident.taps(/接着写/)
  await resident.sees(/上次没交的还在/)
  expect(await resident.page.getByRole('textbox', { name: '什么事' }).inputValue()).toBe(text)
  expect(requestsSaying(text)).toHaveLength(0)
  await resident.close()
})

test('a guest looks around without a login, and leaves a name and a phone only when sending', async () => {
  const guest = await town.phoneOf('guest')
  const text = '西大街的垃圾桶满了两天，没人来收'
  await guest.sees('不用登录，随便看看')
  await guest.taps('有事，说一声')
  await guest.types('什么事', text)
  await guest.taps('选在哪里')
  await guest.taps('西大街')
  await guest.taps('交给网格员')
  await guest.sees('写个称呼，网格员好找您')
  await guest.types('怎么称呼', '汪阿姨')
  await guest.types('电话', '1380000')
  await guest.taps('交给网格员')
  await guest.sees('电话少了一位，请再看一下')
  await guest.types('电话', '13800009999')
  await guest.taps('交给网格员')
  await guest.sees(/交给第一网格 .*了/)
  expect(requestsSaying(text)).toHaveLength(1)
  await guest.close()
})

test('who refuses WeChat messages is told where the result can be seen', async () => {
  const resident = await town.phoneOf('zhao')
  await resident.taps('有事，说一声')
  await resident.types('什么事', '老粮站宿舍的水管在滴水')
  await resident.taps('交给网格员')
  await resident.sees('有结果告诉我')
  await resident.answers({ subscribe: 'reject' })
  await resident.taps('有结果告诉我')
  await resident.sees(/不发微信/)
  await resident.taps('看这件事')
  await resident.sees('待受理')
  await resident.close()
})

test('of two workers who accept at once one has it, and the other is told', async () => {
  const resident = await town.phoneOf('li')
  const text = '三栋楼下的井盖响得厉害，晚上睡不着'
  await resident.taps('有事，说一声')
  await resident.types('什么事', text)
  await resident.taps('交给网格员')
  await resident.sees(/交给第二网格 .*了/)
  await resident.close()

  const first = await town.phoneOf('wang', { page: 'pages/request/list/list' })
  const second = await town.phoneOf('xia', { page: 'pages/request/list/list' })
  const button = (worker: typeof first) =>
    worker.page.locator('.job', { hasText: text }).getByRole('button', { name: '我来办' })
  await Promise.all([button(first).waitFor(), button(second).waitFor()])
  await Promise.all([button(first).tap(), button(second).tap()])
  const faster = /收下了，在您手里/
  const slower = /刚刚有人先办了/
  const either = new RegExp(`${faster.source}|${slower.source}`)
  await Promise.all([first.sees(either), second.sees(either)])
  const said = [await first.text(), await second.text()]
  expect(said.filter((text) => faster.test(text))).toHaveLength(1)
  expect(said.filter((text) => slower.test(text))).toHaveLength(1)
  const [stored] = town.cloud.database.read('requests', { text }) as {
    status: string
    revision: number
    handler: string
  }[]
  expect(stored).toMatchObject({ status: 'accepted', revision: 1 })
  await first.close()
  await second.close()
})

test('a worker who records a matter on her round can take it herself', async () => {
  const worker = await town.phoneOf('wang')
  const text = '巷口的消防栓盖子不见了'
  await worker.taps('记一件')
  await worker.sees('记下，交给网格员')
  await worker.types('什么事', text)
  await worker.taps(/选在哪里|点一下换/)
  await worker.taps('钱尚书院巷')
  await worker.taps('记下，交给网格员')
  await worker.sees(/交给第二网格 王\*\* 了/)
  await worker.taps('看这件事')
  await worker.taps('我来办')
  await worker.sees('已受理')
  await worker.close()
})
