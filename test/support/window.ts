import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Script } from '../../local/phone/script'
import type { TaskResult } from '../../local/phone/tasks'

export interface WindowOptions {
  dark?: boolean
  /** WeChat's own letter size: 22 and more is care mode. */
  letters?: number
  width?: number
  height?: number
  /** pages/request/detail/detail?id=...; the home page when absent. */
  page?: string
}

interface PhoneHooks {
  script(next: Script): void
  task: { start(name: string, options?: { until?: string }): void; result(): TaskResult | undefined }
}
declare global {
  // The phone's hooks for tests, in the browser.

  var __phone: PhoneHooks
}

/** One person's phone, as that person uses it: by the words on the screen. */
export interface Window {
  page: Page
  /** Waits until these words are on the shown page. */
  sees(words: string | RegExp): Promise<void>
  /** Waits until they are gone. */
  seesNo(words: string | RegExp): Promise<void>
  taps(words: string | RegExp): Promise<void>
  types(field: string | RegExp, words: string): Promise<void>
  /** Everything that can be read on the shown page. */
  text(): Promise<string>
  answers(next: Script): Promise<void>
  startsTask(name: string, until: string): Promise<void>
  task(): Promise<TaskResult>
  opens(page: string): Promise<void>
  goesBack(): Promise<void>
  picture(name: string): Promise<void>
  close(): Promise<void>
}

const pictures = path.resolve(__dirname, '../../test-output/pages')

export async function openWindow(
  browser: Browser,
  url: string,
  openid: string | undefined,
  { dark = false, letters, width = 375, height = 812, page: first }: WindowOptions,
  onError: (text: string) => void,
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    hasTouch: true,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await context.newPage()
  // Patience for a busy machine; nothing waits this long on an idle one.
  page.setDefaultTimeout(25_000)
  page.on('pageerror', (error) => onError(`page error: ${error.message}`))
  const query = new URLSearchParams({
    ...(openid ? { as: openid } : {}),
    ...(letters ? { letters: String(letters) } : {}),
  })
  const address = (to?: string) => `${url}/?${query}${to ? `#/${to}` : ''}`
  await page.goto(address(first))

  const shown = () => page.locator('.wx-page:not([hidden])')
  const dialogs = () => page.getByRole('dialog')
  const byWords = (words: string | RegExp): Locator => {
    const exact = typeof words === 'string'
    const inside = (where: Locator) =>
      where
        .getByRole('button', { name: words, exact })
        .or(where.getByRole('tab', { name: words, exact }))
        .or(where.getByRole('radio', { name: words, exact }))
        .or(where.getByRole('link', { name: words, exact }))
        .or(where.getByText(words, { exact }))
    return inside(shown()).or(inside(dialogs())).filter({ visible: true }).first()
  }

  const picture = async (name: string): Promise<void> => {
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: path.join(pictures, `${name}.png`) })
  }

  return {
    page,
    sees: async (words) => byWords(words).or(shown().getByText(words)).filter({ visible: true }).first().waitFor(),
    seesNo: async (words) => shown().getByText(words).filter({ visible: true }).first().waitFor({ state: 'hidden' }),
    taps: (words) =>
      byWords(words)
        .tap()
        .catch(async (error: Error) => {
          await picture('failed')
          throw new Error(
            `cannot tap ${String(words)}; the page says:\n${await shown().innerText()}\n${error.message.slice(0, 1500)}`,
          )
        }),
    types: async (field, words) => shown().getByRole('textbox', { name: field }).first().fill(words),
    text: async () => shown().innerText(),
    answers: (next) => page.evaluate((answers) => globalThis.__phone.script(answers), next),
    startsTask: (name, until) =>
      page.evaluate(([task, call]) => globalThis.__phone.task.start(task!, { until: call }), [name, until]),
    async task() {
      await page.waitForFunction(() => globalThis.__phone.task.result()?.done)
      return (await page.evaluate(() => globalThis.__phone.task.result()))!
    },
    async opens(to) {
      await page.goto('about:blank')
      await page.goto(address(to))
    },
    goesBack: async () => shown().getByRole('button', { name: '返回' }).tap(),
    picture,
    close: () => context.close(),
  }
}
