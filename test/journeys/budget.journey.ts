/** What a task costs a person (docs/glossary.md: tap, typed, screen). Over budget fails. */
import { openTown, photo, type Town } from '../support/town'
import type { Window } from '../support/window'

let town: Town
let resident: Window

beforeAll(async () => {
  town = await openTown()
  resident = await town.phoneOf('li')
}, 120_000)

afterAll(() => town?.close())

test('a returning resident sends a request with 2 taps, 1 typed field and 2 screens', async () => {
  await resident.sees('有事，说一声')
  await resident.startsTask('send a request', 'request.submit')
  await resident.taps('有事，说一声')
  // The place is there already: where she lives.
  await resident.sees('西苑小区 3 栋')
  await resident.types('什么事', '楼道里的灯不亮了，晚上看不见台阶')
  await resident.taps('交给网格员')
  expect(await resident.task()).toMatchObject({ taps: 2, typed: 1, screens: 2, photos: 0 })
})

test('a photo costs its own three taps and no more', async () => {
  await resident.opens('pages/account/home/home')
  await resident.answers({ privacy: 'agree', media: [photo('lamp-before')] })
  await resident.startsTask('send a request with a photo', 'request.submit')
  await resident.taps('有事，说一声')
  await resident.types('什么事', '西大街的路灯又不亮了，走路看不见')
  await resident.taps('拍一张')
  await resident.sees('再拍一张')
  await resident.taps('交给网格员')
  expect(await resident.task()).toMatchObject({ taps: 2, typed: 1, screens: 2, photos: 1 })
})

test('progress is on the home page without a tap, and one tap from the timeline', async () => {
  await resident.opens('pages/account/home/home')
  await resident.sees('在谁手里')
  await resident.sees('下一步')
  await resident.startsTask('see progress', 'request.get')
  await resident.page.locator('.wx-page:not([hidden])').getByText('在谁手里').first().tap()
  expect(await resident.task()).toMatchObject({ taps: 1, typed: 0, screens: 2 })
  await resident.sees('走到哪一步了')
})

test('a request is withdrawn with 3 taps', async () => {
  await resident.opens('pages/account/home/home')
  await resident.sees('待受理')
  await resident.startsTask('withdraw', 'request.advance')
  await resident.page.locator('.wx-page:not([hidden])').getByText('待受理').first().tap()
  await resident.taps('撤回这件事')
  await resident.page.getByRole('button', { name: '撤回', exact: true }).tap()
  expect(await resident.task()).toMatchObject({ taps: 3, typed: 0 })
  await resident.sees('已撤回')
})

test('my grid worker is one tap from home', async () => {
  await resident.opens('pages/account/home/home')
  await resident.sees(/打给网格员/)
  await resident.startsTask('call', 'never')
  await resident.taps(/打给网格员/)
  await resident.page.getByRole('dialog').waitFor()
  expect(await resident.page.evaluate(() => globalThis.__phone.task.result())).toMatchObject({ taps: 1, screens: 1 })
})
