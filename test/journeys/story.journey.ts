/** The story that the product exists for: the old well of 钱尚书院巷, from the resident's phone to the answer, in four windows. */
import { openTown, photo, type Town } from '../support/town'
import type { Window } from '../support/window'

let town: Town
let resident: Window
let worker: Window
let dispatcher: Window
let handler: Window

beforeAll(async () => {
  town = await openTown()
  resident = await town.phoneOf('li')
  worker = await town.phoneOf('wang')
  dispatcher = await town.phoneOf('lin')
  handler = await town.phoneOf('zhou')
}, 120_000)

afterAll(() => town?.close())

const hour = 60 * 60_000
const said = '古井边上堆了垃圾袋，排水口堵了，一下雨就积水'
const title = '古井边上堆了垃圾袋，排水口堵了，一下雨就积水'

test('the old well is said, accepted, escalated, assigned, done, verified, rated and closed, and everybody hears of their turn', async () => {
  // She says it: two photos, the alley, one sentence.
  await resident.sees('有事，说一声')
  await resident.taps('有事，说一声')
  await resident.answers({ media: [photo('corner-before'), photo('lamp-before')] })
  await resident.types('什么事', said)
  await resident.taps('卫生水井')
  await resident.taps(/点一下换/)
  await resident.taps('钱尚书院巷')
  await resident.taps(/^拍一张$/)
  // WeChat asks once, before the first photo.
  await resident.taps('同意')
  await resident.sees('再拍一张')
  await resident.sees(/第二网格 王\*\*/)
  await resident.taps('交给网格员')
  await resident.sees('交给第二网格 王** 了')
  const success = await resident.text()
  const number = /XY-20261124-[2-9A-Z]{4}/.exec(success)?.[0]
  expect(number).toBeDefined()
  expect(success).toContain('明天 17:30 前')
  await resident.picture('story-1-done')

  // Consent on a button of its own, after the task.
  await resident.answers({ subscribe: 'accept' })
  await resident.taps('有结果告诉我')
  await resident.sees(/微信里告诉您/)
  await resident.taps('看这件事')
  await resident.sees('待受理')

  // The worker's phone rings at once; the message leads to the case.
  await worker.page
    .getByText(/新的事|古井/)
    .first()
    .waitFor()
  await worker.picture('story-2-push')
  expect(town.cloud.openapi.messages().filter(({ errCode }) => errCode === 0)).toHaveLength(2)
  await worker.opens('pages/request/list/list')
  await worker.sees(title)
  // First of all, above what is late.
  expect(await worker.page.locator('.job').first().innerText()).toContain(title)
  expect(await worker.text()).toMatch(/刚交来的[\s\S]*已超时/)
  await worker.picture('story-3-work-list')
  await worker.startsTask('worker takes a task', 'request.advance')
  await worker.page.locator('.job', { hasText: title }).getByRole('button', { name: '我来办' }).tap()
  expect(await worker.task()).toMatchObject({ taps: 1, typed: 0, screens: 1 })

  // She sees who has it now.
  await resident.opens(await pageOf(number!))
  await resident.sees('已受理')
  await resident.sees(/第二网格 王\*\*/)

  // On the spot she finds that it needs a cleaner.
  town.cloud.clock.advance(2 * hour)
  await worker.opens(await pageOf(number!))
  await worker.taps('上报社区')
  await worker.taps('要别的单位来')
  await worker.taps('报上去')
  await worker.sees('已上报社区')

  // The dispatcher assigns it to the cleaners.
  await dispatcher.opens(await pageOf(number!))
  await dispatcher.sees('已上报社区')
  await dispatcher.taps('派出去')
  await dispatcher.taps(/环卫所 周\*\*/)
  await dispatcher.picture('story-4-assign')
  await dispatcher.page.getByRole('dialog').getByRole('button', { name: '派出去' }).tap()
  await dispatcher.sees('已分派')

  // The cleaner reports it done, with a photo: three taps and the photo, nothing typed.
  town.cloud.clock.advance(3 * hour)
  await handler.opens(await pageOf(number!))
  await handler.answers({ privacy: 'agree', media: [photo('corner-after')] })
  await handler.startsTask('worker finishes a task', 'request.advance')
  await handler.taps('办好了')
  await handler.taps(/^拍一张$/)
  await handler.taps('交去核查')
  const finished = await handler.task()
  expect(finished).toMatchObject({ typed: 0, photos: 1 })
  expect(finished.taps).toBeLessThanOrEqual(3)
  await handler.sees('已办结待核查')

  // Somebody else looks and answers.
  await dispatcher.opens(await pageOf(number!))
  await dispatcher.taps('去核查')
  await dispatcher.picture('story-5-verify')
  await dispatcher.taps('办好了，答复居民')
  await dispatcher.sees('已答复待评价')

  // She sees before and after, and rates it.
  await resident.opens(await pageOf(number!))
  await resident.sees('已答复待评价')
  await resident.sees(/办之前/)
  await resident.picture('story-6-answered')
  await resident.taps('解决了')
  await resident.picture('story-7-rate')
  await resident.taps(/快不快，快/)
  await resident.taps(/办得好不好，好/)
  await resident.taps(/态度，好/)
  await resident.taps(/^解决了/)
  await resident.sees('评好了，这件事结案了')
  await resident.opens(await pageOf(number!))
  await resident.sees('已结案')
  await resident.picture('story-8-closed')

  // Who had to act next had a message each time, in the inbox too.
  const inbox = (openid: string) =>
    town.cloud.database.read('notices', { person: openid }) as { title: string; page: string }[]
  const about = (openid: string) => inbox(openid).filter(({ page }) => page.endsWith(idOf(number!)))
  expect(about('demo-wang').length).toBeGreaterThanOrEqual(1)
  expect(about('demo-lin').length).toBeGreaterThanOrEqual(2)
  expect(about('demo-zhou').length).toBeGreaterThanOrEqual(1)
  expect(about('demo-li').length).toBeGreaterThanOrEqual(4)
}, 180_000)

const idOf = (number: string): string => (town.cloud.database.read('requests', { number }) as { _id: string }[])[0]!._id
const pageOf = async (number: string): Promise<string> => `pages/request/detail/detail?id=${idOf(number)}`
