/** The phone itself, on a small mini-program: what a person and a test can rely on. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildPhone } from '../../../local/phone/build'
import type { Script } from '../../../local/phone/script'
import { openChromium } from '../../support/chromium'
import { stage } from './stage'

interface Phone {
  script(next: Script): void
  task: { start(name: string, options?: object): void; result(): object }
  setData(): { calls: number; bytes: number }
  page(): { data: Record<string, unknown>; route: string; setData(data: object): void; move(): void }
}

let browser: Browser
let scene: Awaited<ReturnType<typeof stage>>
let outDir: string
let page: Page

beforeAll(async () => {
  outDir = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-'))
  const { errors } = await buildPhone({ root: path.join(__dirname, 'fixture'), outDir, quiet: true })
  if (errors.length) throw new Error(errors.join('\n'))
  scene = await stage(outDir)
  browser = await openChromium()
}, 30_000)

afterAll(async () => {
  await browser?.close()
  scene?.close()
  fs.rmSync(outDir, { recursive: true, force: true })
})

afterEach(async () => {
  await page.context().close()
  scene.errors.length = 0
})

async function open(address = '/?as=zhang', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true, ...options })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(scene.url + address)
  await shown().first().waitFor()
}

const shown = () => page.locator('.wx-page:not([hidden])')
const text = (words: string | RegExp) => shown().getByText(words).filter({ visible: true }).first()
const tap = (words: string | RegExp) => text(words).tap()
const dialog = () => page.getByRole('dialog')
const answer = (name: string) => dialog().getByRole('button', { name, exact: true }).tap()
const sees = (words: string | RegExp) => text(words).waitFor()
const tab = (name: string) => shown().getByRole('tab', { name }).tap()
const script = (next: Script) =>
  page.evaluate((all) => (globalThis as unknown as { __phone: Phone }).__phone.script(all), next)
const data = () => page.evaluate(() => (globalThis as unknown as { __phone: Phone }).__phone.page().data)
const route = () => page.evaluate(() => (globalThis as unknown as { __phone: Phone }).__phone.page().route)

describe('pages', () => {
  test('a tap opens a page with its parameters, back returns, tab pages are kept', async () => {
    await open()
    await sees('列表 3')
    await shown().getByRole('button', { name: '卡片 卡片甲' }).tap()
    await shown().getByRole('button', { name: '卡片 卡片甲' }).tap()
    await sees('尾部：已选 2')
    await tap('事项 2')
    await sees('详情 2 list')
    await sees('attached 2 load 2 show')
    expect(page.url()).toContain('#/sub/pages/detail/detail?id=2&from=list')
    await page.getByRole('button', { name: '返回' }).first().tap()
    await sees('尾部：已选 2')
    await tap('事项 1')
    await tap('去表单')
    await sees('您贵姓').catch(() => shown().getByPlaceholder('您贵姓').waitFor())
    await tab('首页')
    await sees('尾部：已选 2')
  })

  test('each tab page has a tab bar of its own', async () => {
    await open()
    await tab('表单')
    await expect(shown().getByRole('tab', { selected: true }).textContent()).resolves.toBe('表单')
    expect(await page.locator('[data-is="custom-tab-bar/index"]').count()).toBe(2)
  })

  test('an address leads straight to its page, and a reload stays there', async () => {
    await open('/?as=zhang#/sub/pages/detail/detail?id=7&from=码')
    await sees('详情 7')
    await page.reload()
    await sees('详情 7')
  })

  test('page styles and #id stay on their page', async () => {
    await open('/?as=zhang#/sub/pages/detail/detail?id=7')
    const line = (element: Element) => getComputedStyle(element).textDecorationLine
    expect(await text('详情 7').evaluate(line)).toBe('underline')
    expect(await text('详情 7').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(47, 107, 74)')
    await page.evaluate(() => wx.reLaunch({ url: '/pages/home/home' }))
    await sees('列表 3')
    expect(await text('列表 3').evaluate(line)).toBe('none')
  })

  test('a refused route says so in WeChat’s words', async () => {
    await open()
    const refused = (call: string) =>
      page.evaluate(
        (code) =>
          (new Function(`return ${code}`)() as Promise<unknown>).catch(({ errMsg }: { errMsg: string }) => errMsg),
        call,
      )
    expect(await refused(`wx.navigateTo({ url: '/pages/form/form' })`)).toBe(
      'navigateTo:fail can not navigateTo a tabbar page',
    )
    expect(await refused(`wx.navigateBack()`)).toBe('navigateBack:fail cannot navigate back at first page.')
    expect(await refused(`wx.switchTab({ url: '/sub/pages/detail/detail' })`)).toBe(
      'switchTab:fail can not switch to no-tabBar page',
    )
    expect(await refused(`wx.navigateTo({ url: '/nowhere' })`)).toBe('navigateTo:fail page "nowhere" is not found')
  })

  test('a pull down and the capsule’s menu refresh', async () => {
    await open()
    await sees('列表 3')
    await page.getByRole('button', { name: '更多', exact: true }).tap()
    await answer('下拉刷新')
    await page.getByText('已刷新').waitFor()
    await page.getByRole('button', { name: '更多', exact: true }).tap()
    await answer('转发给朋友')
    await dialog().getByText('分享标题').waitFor()
  })
})

describe('elements', () => {
  test('a form gathers what its fields hold', async () => {
    await open('/?as=zhang#/pages/form/form')
    await shown().getByRole('textbox', { name: '称呼' }).fill('张桂英')
    await sees('称呼：张桂英')
    await shown().getByRole('textbox', { name: '有什么事' }).fill('路灯不亮\n两天了')
    await shown().getByRole('switch', { name: '匿名' }).tap()
    await tap('水')
    await tap('灯')
    await shown().getByText('急', { exact: true }).tap()
    await tap('交给网格员')
    await page.getByText('交给王志强了').waitFor()
    expect(scene.calls.at(-1)).toEqual({
      openid: 'zhang',
      data: {
        call: 'submit',
        input: { name: '张桂英', say: '路灯不亮\n两天了', hide: true, kinds: ['灯', '水'], when: '急' },
      },
    })
    expect(await data()).toMatchObject({ name: '张桂英' })
  })

  test('pickers are sheets with columns', async () => {
    await open('/?as=zhang#/pages/form/form')
    await shown().getByRole('button', { name: '街巷' }).tap()
    await dialog().getByRole('option', { name: '北大街' }).tap()
    await dialog().getByRole('option', { name: '北大街', selected: true }).waitFor()
    await page.waitForTimeout(400)
    await answer('确定')
    await sees('街巷：北大街')
    await tap('日期：')
    await dialog().getByRole('option', { name: '12日' }).tap()
    await page.waitForTimeout(600)
    await answer('确定')
    await sees('日期：2026-03-12')
    await tap('时刻：')
    await answer('取消')
    await sees('时刻：09:00')
  })

  test('TDesign’s components work with a finger and with a mouse', async () => {
    for (const hasTouch of [true, false]) {
      await open('/?as=zhang#/pages/form/form', { hasTouch, viewport: { width: 1280, height: 900 } })
      await shown().getByPlaceholder('请输入手机号').fill('13800138000')
      await shown().getByPlaceholder('备注').fill('备注')
      await shown().getByRole('switch').last().click()
      await sees('开关 true')
      expect(await data()).toMatchObject({ phone: '13800138000', memo: '备注', on: true })
      await text('弹层').click()
      await sees('弹层内容')
      if (hasTouch) await page.context().close()
    }
  })

  test('a photo is picked, compressed, uploaded and shown', async () => {
    await open('/?as=zhang#/pages/mine/mine')
    await script({ privacy: 'agree' })
    await tap('拍照')
    await answer('拍摄')
    await sees(/^640 cloud:\/\/a\/\d+/)
    await shown().getByRole('img', { name: '照片' }).or(shown().locator('[aria-label="照片"]')).first().waitFor()
    await script({ media: 'deny' })
    await tap('拍照')
    await sees('chooseMedia:fail auth deny')
  })
})

describe('small parts', () => {
  const said = () => data().then(({ said }) => said)
  const told = (words: string) => sees(new RegExp(`${words}$`))
  beforeEach(() => open('/?as=zhang#/sub/pages/parts/parts'))

  test('a caught tap goes no further, a long press is no tap, a disabled button is none', async () => {
    await tap('里面')
    await told('inner')
    const held = await text('按住').boundingBox()
    const cdp = await page.context().newCDPSession(page)
    const at = { x: (held?.x ?? 0) + 20, y: (held?.y ?? 0) + 10 }
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    await told('hold')
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await text('不能点').tap({ force: true })
    expect(await said()).toBe(' inner hold')
  })

  test('swiper, scroll-view, picker-view and slider tell what was done', async () => {
    await page.evaluate(() =>
      (globalThis as unknown as { __phone: Phone }).__phone.page().setData({ at: 1, into: 'row-39' }),
    )
    await told('low')
    await shown()
      .locator('wx-picker-view-column')
      .evaluate((column) => column.scrollTo({ top: 34 * 3 }))
    await told('wheel3')
    await shown().getByRole('slider').fill('60')
    await told('slide60')
    await sees('模板')
    await sees('粗')
    expect(await data()).toMatchObject({ drawn: 375 })
    expect(await shown().locator('script').count()).toBe(0)
    expect(await text('去详情').evaluate((element) => getComputedStyle(element).fontSize)).toBe('20px')
  })

  test('the keyboard reaches what says it is a link', async () => {
    await shown().getByRole('link', { name: '去详情' }).focus()
    await page.keyboard.press('Enter')
    await sees('详情 3')
  })

  test('a pressed look comes and goes, an animation plays, a drag from the top refreshes', async () => {
    await text('里面').hover()
    await page.mouse.down()
    await page.waitForFunction(() => document.querySelector('.inner.pressed'))
    await page.mouse.up()
    await page.waitForFunction(() => !document.querySelector('.inner.pressed'))
    await page.evaluate(() => (globalThis as unknown as { __phone: Phone }).__phone.page().move())
    await told('moved')
    await page.mouse.move(180, 300)
    await page.mouse.down()
    await page.mouse.move(180, 480, { steps: 6 })
    await page.mouse.up()
    await told('refresh')
  })
})

describe('WeChat’s dialogs', () => {
  test('can be answered by hand', async () => {
    await open('/?as=zhang#/pages/mine/mine')
    await tap('清除')
    await dialog().getByText('确认清除？').waitFor()
    await answer('取消')
    await sees('没清')
    await tap('更多')
    await answer('挂账')
    await expect(data()).resolves.toMatchObject({ more: '1' })
    await tap('打电话')
    await answer('呼叫')
    await sees('拨了')
    await tap('选择位置')
    await answer('同意')
    await answer('六尺巷')
    await sees('六尺巷')
  })

  test('consent to messages is asked in a tap only, and can be refused, kept or fail', async () => {
    await open('/?as=zhang#/pages/mine/mine')
    await tap('订阅消息')
    await dialog().getByRole('checkbox', { name: 'B' }).uncheck()
    await dialog()
      .getByRole('checkbox', { name: /总是保持/ })
      .check()
    await answer('允许')
    await sees('accept reject')
    expect(scene.answers.at(-1)).toEqual({ A: 'accept', B: 'reject' })
    await script({ subscribe: { code: 20004 } })
    await tap('订阅消息')
    await sees('20004')
    await script({ subscribe: null })
    await tap('订阅消息')
    await sees('accept reject') // kept: no dialog
    await tap('过一会儿再订阅')
    await sees('can only be invoked by user TAP gesture')
  })

  test('a refused privacy guide closes the way to personal data', async () => {
    await open('/?as=zhang#/pages/mine/mine')
    await tap('选择位置')
    await answer('拒绝')
    await sees('chooseLocation:fail privacy permission is not authorized')
  })
})

describe('the phone', () => {
  test('every person has a phone of their own, and a guest is new each time', async () => {
    await open()
    await page.evaluate(() => wx.setStorageSync('mine', 'zhang'))
    await page.goto(`${scene.url}/?as=wang`)
    expect(await page.evaluate(() => wx.getStorageSync('mine') as string)).toBe('')
    await page.context().close()
    await open('/')
    const guest = () => page.evaluate(() => (globalThis as unknown as { __phone: { openid: string } }).__phone.openid)
    expect(await guest()).toMatch(/^guest-/)
    expect(page.url()).toContain(await guest())
  })

  test('night, letters and the network can be set', async () => {
    await open('/?as=zhang&letters=23#/pages/mine/mine', { colorScheme: 'dark' })
    await sees('主题 dark；字号 23')
    const back = () => shown().evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await back()).toBe('rgb(20, 25, 29)')
    await page.getByRole('button', { name: '更多', exact: true }).tap()
    await answer('换人与设置')
    await page.getByRole('radio', { name: '浅' }).tap()
    expect(await back()).toBe('rgb(244, 243, 239)')
    await script({ network: 'offline' })
    const failure = await page.evaluate(() =>
      wx.cloud.callFunction({ name: 'sample' }).then(
        () => null,
        (error: unknown) => error,
      ),
    )
    expect(failure).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('request:fail') as string })
  })

  test('a page that draws its own bar keeps clear of the capsule', async () => {
    await open('/?as=zhang#/pages/mine/mine', { viewport: { width: 1280, height: 900 } })
    const title = await text('我的').boundingBox()
    const capsule = await page.locator('.ph-capsule').boundingBox()
    const middle = (box: { y: number; height: number } | null) => (box ? box.y + box.height / 2 : NaN)
    expect(await data()).toMatchObject({ top: 44, bar: 44, height: 50 + 32 }) // 100rpx, and the padding outside it
    expect(capsule?.width).toBe(87)
    expect(Math.abs((title?.y ?? 0) + 44 + 22 - middle(capsule))).toBeLessThan(1)
  })

  test('a message that arrives is a banner, and a tap on it opens its page', async () => {
    await open()
    await sees('列表 3')
    scene.push({ templateId: 'A', page: 'sub/pages/detail/detail?id=5', data: { thing1: { value: '路灯修好了' } } })
    await page.getByRole('button', { name: /路灯修好了/ }).tap()
    await sees('详情 5')
    expect(await route()).toBe('sub/pages/detail/detail')
  })

  test('a mistake is shown, and told with its source line', async () => {
    await open('/?as=zhang#/pages/mine/mine')
    await tap('出错')
    await page.getByRole('alert').getByText('这里坏了').waitFor()
    await page.evaluate(() => (wx as unknown as Record<string, () => void>).startBeaconDiscovery?.()).catch(() => {})
    await page.getByRole('alert').getByText('wx.startBeaconDiscovery').waitFor()
    expect(scene.errors.join('\n')).toMatch(/这里坏了\n {4}at miniprogram\/pages\/mine\/mine\.ts:8\d/)
  })

  test('a task is counted as it costs a person', async () => {
    await open()
    await sees('列表 3')
    await page.evaluate(() =>
      (globalThis as unknown as { __phone: Phone }).__phone.task.start('说一声', { until: 'sample.submit' }),
    )
    await tab('表单')
    await shown().getByRole('textbox', { name: '称呼' }).tap()
    await shown().getByRole('textbox', { name: '称呼' }).fill('张桂英')
    await shown().getByRole('button', { name: '街巷' }).tap()
    await answer('确定')
    await tap('交给网格员')
    await page.getByText('交给王志强了').waitFor()
    const result = await page.evaluate(() => (globalThis as unknown as { __phone: Phone }).__phone.task.result())
    expect(result).toMatchObject({ taps: 4, typed: 1, screens: 2, photos: 0, done: true })
    const { calls, bytes } = await page.evaluate(() => (globalThis as unknown as { __phone: Phone }).__phone.setData())
    expect(calls).toBeGreaterThan(0)
    expect(bytes).toBeGreaterThan(0)
  })
})
