/** Every page in light, dark, care and care + dark at 375 px: a picture of each, and nothing cut. */
import { openTown, type Town } from '../support/town'
import type { Key } from '../../local/demo/cast'
import { flaws } from '../support/flaws'

let town: Town
let answered: string
let handled: string
let submitted: string

beforeAll(async () => {
  town = await openTown()
  const one = (query: object) => (town.cloud.database.read('requests', query) as { _id: string }[])[0]!._id
  answered = one({ owner: 'demo-li', status: 'answered' })
  submitted = one({ owner: 'demo-qian', status: 'submitted' })
  handled = one({ handler: 'demo-wang', status: 'handling' })
}, 120_000)

afterAll(() => town?.close())

const modes = [
  ['light', {}],
  ['dark', { dark: true }],
  ['care', { letters: 23 }],
  ['care-dark', { letters: 23, dark: true }],
] as const

const pages: [name: string, person: Key | 'guest', page: () => string, word: string | RegExp][] = [
  ['home', 'li', () => 'pages/account/home/home', '有事，说一声'],
  ['home-guest', 'guest', () => 'pages/account/home/home', '有事，说一声'],
  ['desk', 'wang', () => 'pages/account/home/home', '今日'],
  ['say', 'li', () => 'pages/request/new/new', '交给网格员'],
  ['say-guest', 'guest', () => 'pages/request/new/new', '交给网格员'],
  ['done', 'qian', () => `pages/request/done/done?id=${submitted}`, '有结果告诉我'],
  ['mine', 'li', () => 'pages/request/list/list', '正在办'],
  ['work', 'wang', () => 'pages/request/list/list', /已超时|今天到期/],
  ['work-dispatcher', 'lin', () => 'pages/request/list/list', /要我派的/],
  ['detail', 'li', () => `pages/request/detail/detail?id=${answered}`, '走到哪一步了'],
  ['case', 'wang', () => `pages/request/detail/detail?id=${handled}`, '走到哪一步了'],
  ['rate', 'li', () => `pages/request/rate/rate?id=${answered}`, /快不快/],
  ['harbour', 'li', () => 'pages/harbour/rooms/rooms', /港湾/],
  ['me', 'li', () => 'pages/account/me/me', /大字/],
  ['me-guest', 'guest', () => 'pages/account/me/me', /称呼/],
  ['inbox', 'li', () => 'pages/notice/inbox/inbox', /消息/],
]

describe.each(modes)('in %s', (mode, options) => {
  test.each(pages)('%s shows whole', async (name, person, page, word) => {
    const window = await town.phoneOf(person, { ...options, page: page() })
    await window.sees(word)
    await window.page.waitForLoadState('networkidle').catch(() => undefined)
    await window.picture(`${name}-${mode}`)
    expect(await flaws(window.page, { care: mode.startsWith('care') })).toEqual([])
    await window.close()
  })
})
