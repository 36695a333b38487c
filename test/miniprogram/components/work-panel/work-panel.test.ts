import {
  find,
  noon,
  offline,
  open,
  phone,
  refuse,
  settled,
  tap,
  textOf,
  type Phone,
} from '../../../support/simulate/phone'
import { accepted, elsewhere, escalated, evening, hour, matter, work, workerHome, xu, zhou } from './staff'

const panel = 'components/work-panel/work-panel'
let it: Phone
const late = matter({ id: 'late-request-number-1', title: '停水了', due: noon - 2 * hour, late: true })
const today = accepted({ id: 'today-request-number-1', title: '路灯不亮' })
const others = elsewhere({ id: 'other-request-number-1', title: '墙上的字' })

const show = async (items = [late, today, others]) => {
  it = phone({ 'request.list': () => work(items) })
  it.stored.set('home', { home: workerHome(items), ahead: noon - Date.now() })
  return open(panel)
}
const tapCard = async (page: Awaited<ReturnType<typeof open>>, at: number, selector: string) => {
  await tap(page.querySelectorAll('.work')[at]!, selector)
}

test('stands in groups by when it is due, with how many', async () => {
  const page = await show()
  expect(textOf(page)).toMatch(/已超时.*今天到期.*三天内.*等别人/)
  expect(textOf(page)).toMatch(
    /已超时1 件.*停水了.*超 2 小时.*今天到期1 件.*路灯不亮.*今天 17:30 前办好.*等别人1 件.*在环卫所 周\*\* 手里/,
  )
  expect(it.callsOf('request.list')).toEqual([{ view: 'work' }])
})

test('what just came stands first, the newest on top, and still counts by when it is due', async () => {
  const older = matter({
    id: 'older-request-number-1',
    title: '井边有垃圾',
    status: 'submitted',
    submittedAt: noon - hour,
  })
  const newer = matter({ id: 'newer-request-number-1', title: '灯不亮', status: 'submitted', submittedAt: noon - 1000 })
  const page = await show([late, older, newer, today])
  expect(textOf(page)).toMatch(/刚交来的2 件.*灯不亮.*井边有垃圾.*已超时1 件.*停水了.*今天到期1 件/)
  await page.instance.onCount!({ currentTarget: { dataset: { group: 'today' } } })
  await settled()
  expect(textOf(page)).toMatch(/今天到期3 件/)
})

test('one number shows only its group, tapped again all of them', async () => {
  const page = await show()
  await page.instance.onCount!({ currentTarget: { dataset: { group: 'today' } } })
  await settled()
  expect(textOf(page)).toContain('路灯不亮')
  expect(textOf(page)).not.toContain('停水了')
  await page.instance.onCount!({ currentTarget: { dataset: { group: 'today' } } })
  await settled()
  expect(textOf(page)).toContain('停水了')
})

test('a group with nothing in it says so and leads back', async () => {
  const page = await show()
  await page.instance.onCount!({ currentTarget: { dataset: { group: 'soon' } } })
  await settled()
  expect(textOf(page)).toContain('这一类没有了')
  await page.instance.onShowAll!()
  await settled()
  expect(textOf(page)).toContain('停水了')
})

test('a worker takes a request in one tap on its card, and the card stays where it was', async () => {
  const page = await show()
  it.answers['request.advance'] = () => accepted({ id: late.id, title: late.title, due: evening })
  it.answers['request.list'] = () => work([accepted({ id: late.id, title: late.title, due: evening }), today, others])
  await tapCard(page, 0, '.grow')
  expect(it.callsOf('request.advance')).toEqual([
    { id: late.id, step: 'accept', revision: 0, token: expect.stringMatching(/^[\w-]{22}$/) },
  ])
  expect(textOf(page)).toMatch(/已超时1 件.*停水了.*收下了，在您手里。去办.*今天到期/)
})

test('two quick taps take it once', async () => {
  const page = await show()
  it.answers['request.advance'] = () => accepted({ id: late.id })
  const card = page.querySelectorAll('.work')[0]!
  find(card, '.grow').dispatchEvent('tap')
  find(card, '.grow').dispatchEvent('tap')
  await settled()
  expect(it.callsOf('request.advance')).toHaveLength(1)
})

test('who came second is told on the card, and sees who has it now', async () => {
  const page = await show()
  it.answers['request.advance'] = refuse('request.moved_on')
  it.answers['request.list'] = () => work([elsewhere({ id: late.id, title: late.title, status: 'accepted' }), today])
  await tapCard(page, 0, '.grow')
  expect(textOf(page)).toMatch(/已超时1 件.*停水了.*在环卫所 周\*\* 手里.*刚刚有人先办了这一步/)
})

test('what left the list meanwhile is told above it', async () => {
  const page = await show()
  it.answers['request.advance'] = refuse('request.moved_on')
  it.answers['request.list'] = () => work([today])
  await tapCard(page, 0, '.grow')
  expect(textOf(page)).toContain('“停水了”：刚刚有人先办了这一步，请看看最新进展')
})

test('without a network the card says so, and the next tap is the same one', async () => {
  const page = await show()
  it.answers['request.advance'] = offline
  await tapCard(page, 0, '.grow')
  expect(textOf(page)).toContain('网络不通，没送出去')
  await tapCard(page, 0, '.grow')
  const [first, second] = it.callsOf('request.advance') as { token: string }[]
  expect(second!.token).toBe(first!.token)
})

test('an escalated one is given to the likeliest in one tap, or to somebody else', async () => {
  it = phone({ 'request.list': () => work([escalated()]), 'request.assignees': () => [zhou, xu] })
  const page = await open(panel)
  expect(textOf(page)).toMatch(/派给环卫所 周\*\*换人/)
  it.answers['request.advance'] = () => elsewhere({ id: escalated().id })
  await tapCard(page, 0, '.grow')
  expect(it.callsOf('request.advance')).toMatchObject([{ step: 'assign', assignee: 'zhou' }])
  expect(textOf(page)).toContain('派出去了。')
})

test('nothing goes back to a grid in one tap', async () => {
  const worker = { ...zhou, title: '第二网格' }
  it = phone({ 'request.list': () => work([escalated()]), 'request.assignees': () => [worker] })
  expect(textOf(await open(panel))).not.toContain('派给')
})

test('somebody else is chosen in the sheet', async () => {
  it = phone({ 'request.list': () => work([escalated()]), 'request.assignees': () => [zhou, xu] })
  const page = await open(panel)
  await tapCard(page, 0, '.other')
  expect(textOf(page)).toContain('派给谁')
})

test('only the first late card has the red button', async () => {
  const second = { ...late, id: 'late-request-number-2' }
  const page = await show([late, second, today])
  expect(page.querySelectorAll('.work').map((card) => card.querySelectorAll('.pri').length)).toEqual([1, 0, 0])
})

test("calling from one's own card asks for the number of who said it", async () => {
  const page = await show()
  it.answers['request.get'] = () => matter({ id: late.id })
  await tapCard(page, 0, '.call')
  expect(it.asksOf('makePhoneCall')).toEqual([{ phoneNumber: '13800000009' }])
})

test("calling from another's card calls the one who has it", async () => {
  const page = await show()
  await tapCard(page, 2, '.call')
  expect(it.asksOf('makePhoneCall')).toEqual([{ phoneNumber: '13800000018' }])
})

test('a long group unfolds', async () => {
  const many = Array.from({ length: 8 }, (_, at) =>
    elsewhere({ id: `other-request-number-${at}`, title: `第 ${at} 件` }),
  )
  const page = await show(many)
  expect(textOf(page)).toContain('还有 3 件')
  await page.instance.onUnfold!({ currentTarget: { dataset: { group: 'waiting' } } })
  await settled()
  expect(textOf(page)).toContain('第 7 件')
})

test('what was not fetched is owned up to, and fetched on a tap', async () => {
  const next = { at: 7, id: today.id }
  it = phone({ 'request.list': ({ after }) => (after ? work([others]) : work([today], { more: true, next })) })
  const page = await open(panel)
  expect(textOf(page)).toContain('还有更多')
  expect(textOf(page)).toContain('件数按取到的算')
  await Promise.all([page.instance.onMore!(), page.instance.onMore!()])
  expect(it.callsOf('request.list').slice(1)).toEqual([{ view: 'work', after: next }])
  expect(textOf(page)).toContain('墙上的字')
  expect(textOf(page)).not.toContain('还有更多')
})

test('the secretary, whose turn it never is, sees all of it by when it is due', async () => {
  const items = [elsewhere({ due: noon - hour, late: true })]
  const { me, ...home } = workerHome(items)
  it = phone({ 'request.list': () => work(items) })
  it.stored.set('home', { home: { ...home, me: { ...me, roles: ['secretary'] } }, ahead: 0 })
  expect(textOf(await open(panel))).toMatch(/已超时1 件/)
})

test('an empty desk is calm', async () => {
  expect(textOf(await show([]))).toContain('手上没有要办的事')
})

test('a list that could not be fetched offers another try', async () => {
  it = phone({ 'request.list': offline })
  const page = await open(panel)
  expect(textOf(page)).toContain('网络不通')
  it.answers['request.list'] = () => work([today])
  await page.instance.onRetry!()
  await settled()
  expect(textOf(page)).toContain('路灯不亮')
})

test('what is there stays, with its time, when nothing new could be fetched', async () => {
  const page = await show()
  it.answers['request.list'] = offline
  await page.instance.reload!()
  await settled()
  expect(textOf(page)).toContain('网络不通，这是今天 12:00 取到的')
  expect(textOf(page)).toContain('停水了')
})
