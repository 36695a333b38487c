/** A phone for tests of pages: what the cloud answers is said by the test, what was asked of the phone is kept. */
import simulate from 'miniprogram-simulate'
import path from 'node:path'
import type { CallName, HomeView, Input, Output } from '../../../miniprogram/services/call'
import type * as Refusals from '../../../miniprogram/domain/refusal'
import type { RefusalCode } from '../../../miniprogram/domain/refusal'

export const sim = path.resolve(__dirname, '../../../.sim')

type Answers = { [N in CallName]?: (input: Input<N>) => Output<N> | Promise<Output<N>> }

export interface Phone {
  /** What was asked of WeChat, in order: `['makePhoneCall', { phoneNumber }]`. */
  asked: [api: string, options: Record<string, unknown>][]
  /** What was asked of the cloud, in order. */
  calls: [name: CallName, input: unknown][]
  answers: Answers
  /** The next answers of an api: `fail` with these. */
  failing: Record<string, object>
  subscribed: Record<string, string>
  stored: Map<string, unknown>
  asksOf(api: string): Record<string, unknown>[]
  callsOf(name: CallName): unknown[]
}

const apis = [
  'makePhoneCall',
  'navigateTo',
  'navigateBack',
  'switchTab',
  'stopPullDownRefresh',
  'openPrivacyContract',
  'previewImage',
]

/** Says no as the cloud does. */
export const refuse = (code: RefusalCode) => (): never => {
  throw { code, words: ours<typeof Refusals>('domain/refusal').refusalWords[code] }
}

export function phone(answers: Answers = {}): Phone {
  const it: Phone = {
    asked: [],
    calls: [],
    answers,
    failing: {},
    subscribed: {},
    stored: new Map(),
    asksOf: (api) => it.asked.filter(([name]) => name === api).map(([, options]) => options),
    callsOf: (name) => it.calls.filter(([called]) => called === name).map(([, input]) => input),
  }
  const wx = (globalThis as unknown as { wx: Record<string, unknown> }).wx
  for (const api of [...apis, 'requestSubscribeMessage'])
    wx[api] = (options: { success?(result: object): void; fail?(result: object): void } = {}) => {
      const { success, fail, ...rest } = options
      it.asked.push([api, rest])
      if (it.failing[api]) fail?.(it.failing[api])
      else success?.(api === 'requestSubscribeMessage' ? it.subscribed : {})
      return Promise.resolve()
    }
  Object.assign(wx, {
    getRandomValues: undefined,
    onThemeChange: () => undefined,
    getStorageSync: (key: string) => it.stored.get(key) ?? '',
    setStorage: ({ key, data }: { key: string; data: unknown }) => it.stored.set(key, data),
    setStorageSync: (key: string, data: unknown) => it.stored.set(key, data),
    removeStorageSync: (key: string) => it.stored.delete(key),
    cloud: {
      init: () => undefined,
      callFunction: (asked: { data: { call: CallName; input: never } }) => answer(it, asked.data),
    },
  })
  return it
}

async function answer(it: Phone, { call, input }: { call: CallName; input: never }) {
  it.calls.push([call, input])
  pending += 1
  try {
    return await reply(it, call, input)
  } finally {
    pending -= 1
  }
}

async function reply(it: Phone, call: CallName, input: never) {
  const say = it.answers[call] as ((input: never) => unknown) | undefined
  if (!say) throw { errMsg: 'request:fail' }
  try {
    return { result: { ok: true, value: await say(input) } }
  } catch (error) {
    const { code, words } = error as { code: string; words: string }
    if (!words) throw error
    return { result: { ok: false, code, words } }
  }
}

/** Nobody answers: the network is gone. */
export const offline = (): never => {
  throw { errMsg: 'request:fail' }
}

interface Rendered {
  data: Record<string, unknown>
  dom?: HTMLElement
  instance: Record<string, (event?: unknown) => unknown>
  querySelector(selector: string): Rendered | undefined
  querySelectorAll(selector: string): Rendered[]
  dispatchEvent(name: string, options?: object): void
  attach(parent: Node): void
  detach(): void
}

/** Opens a page or component of the mini-program; a page is also shown. */
export async function open(place: string, properties: object = {}): Promise<Rendered> {
  const id = simulate.load(path.join(sim, place), { rootPath: sim })
  const rendered = simulate.render(id, properties) as unknown as Rendered
  rendered.attach(document.body)
  rendered.instance.onShow?.()
  await settled()
  return rendered
}

/** Calls that the cloud has not answered yet. */
let pending = 0

/** Until what was asked has been answered and drawn; an answer that a test holds back is not waited for. */
export async function settled(): Promise<void> {
  await simulate.sleep(30)
  for (let turn = 0; pending > 0 && turn < 20; turn += 1) await simulate.sleep(10)
  await simulate.sleep(5)
}

export const textOf = ({ dom }: Rendered): string => dom?.textContent?.replace(/\s+/g, ' ') ?? ''

/** Taps what stands at the selector, through as many component borders as it takes: `'.card >> .btn'`. */
export function find(rendered: Rendered, selector: string): Rendered {
  const found = selector.split(' >> ').reduce<Rendered | undefined>((at, part) => at?.querySelector(part), rendered)
  if (!found) throw new Error(`nothing at ${selector}`)
  return found
}

export async function tap(rendered: Rendered, selector: string): Promise<void> {
  find(rendered, selector).dispatchEvent('tap')
  await settled()
}

/** A module of the mini-program, the same instance that the pages use: until the next test, so not by import. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const ours = <T>(name: string): T => require(path.join(sim, name)) as T

export const noon = Date.UTC(2026, 10, 24, 4)

/** What account.home says of 李秀英, who lives in grid 2 and has nothing open. */
export const home = (change: Partial<HomeView> = {}, me: Partial<HomeView['me']> = {}): HomeView => ({
  now: noon,
  community: { id: 'xiyuan', name: '西苑社区', phone: '0556-5500000' },
  me: {
    guest: false,
    name: '李**',
    phone: '138****2345',
    roles: ['resident'],
    staff: false,
    gridName: '第二网格',
    title: '',
    care: 'auto',
    ...me,
  },
  contact: { title: '网格员', name: '王**', phone: '13800000002' },
  unread: 0,
  pushesLeft: { progress: 1, rating: 2, task: 0 },
  templates: { progress: 'tmpl-progress', rating: 'tmpl-rating', task: 'tmpl-task' },
  requests: [],
  openRequests: 0,
  ...change,
})

export const guest = (change: Partial<HomeView> = {}): HomeView =>
  home(
    {
      contact: { title: '社区', name: '', phone: '0556-5500000' },
      pushesLeft: { progress: 0, rating: 0, task: 0 },
      ...change,
    },
    { guest: true, name: '', phone: '', roles: [], gridName: '' },
  )
