import type { Role } from '../../../../miniprogram/domain/account/roles'
import type { RequestCard } from '../../../../miniprogram/services/call'
import { noon, offline, open, phone, refuse, settled, tap, textOf, type Phone } from '../../../support/simulate/phone'
import { accepted, elsewhere, hour, matter, workerHome } from '../work-panel/staff'

let it: Phone
const late = accepted({ id: 'late-request-number-1', title: '停水了', due: noon - 2 * hour, late: true, level: 'soon' })
const fresh = matter({ id: 'fresh-request-number', title: '路灯不亮' })

const show = async (items: RequestCard[] = [late, fresh], roles: Role[] = ['gridWorker']) => {
  const home = workerHome(items)
  it = phone({ 'account.home': () => ({ ...home, me: { ...home.me, roles } }) })
  return open('components/desk-panel/desk-panel')
}

test('what is late stands first, then how the day stands, then what to do', async () => {
  const desk = await show()
  expect(textOf(desk)).toMatch(
    /11月24日 星期二，第二网格 网格员.*超时 2 小时限时类.*停水了.*打给住户.*现在去办.*1今天到期1等我受理0三天内0等别人.*今天要办全部 2 件.*路灯不亮.*我来办/,
  )
  expect(textOf(desk)).toContain('微信还能提醒您 6 次')
})

test('what just came stands before what came earlier', async () => {
  const earlier = accepted({ id: 'earlier-request-numb', title: '井盖响', due: noon + hour })
  const justNow = matter({ id: 'justnow-request-numb', title: '灯不亮', status: 'submitted', submittedAt: noon - 1000 })
  const desk = await show([late, earlier, justNow])
  expect(textOf(desk)).toMatch(/停水了.*灯不亮.*我来办.*井盖响/)
})

test('only what is late is red', async () => {
  const desk = await show([fresh])
  expect(desk.querySelectorAll('.work').flatMap((card) => card.querySelectorAll('.pri'))).toEqual([])
})

test('a resident is called without opening the case', async () => {
  const desk = await show()
  it.answers['request.get'] = () => accepted()
  await tap(desk, '.work >> .half')
  expect(it.asksOf('makePhoneCall')).toEqual([{ phoneNumber: '13800000009' }])
})

test('a new one is taken in one tap', async () => {
  const desk = await show()
  it.answers['request.advance'] = () => accepted({ id: fresh.id })
  it.answers['account.home'] = () => workerHome([late, accepted({ id: fresh.id, title: fresh.title })])
  await tap(desk.querySelectorAll('.work')[1]!, '.one')
  expect(it.callsOf('request.advance')).toMatchObject([{ id: fresh.id, step: 'accept', revision: 0 }])
  expect(textOf(desk)).toMatch(/路灯不亮.*去办.*收下了，在您手里/)
})

test('who came second is told, also when it has left the desk', async () => {
  const desk = await show()
  it.answers['request.advance'] = refuse('request.moved_on')
  it.answers['account.home'] = () => workerHome([late])
  await tap(desk.querySelectorAll('.work')[1]!, '.one')
  expect(textOf(desk)).toContain('“路灯不亮”：刚刚有人先办了这一步')
})

test('the case opens, and the whole list', async () => {
  const desk = await show()
  await tap(desk, '.work >> .pri')
  expect(it.asksOf('navigateTo')).toEqual([{ url: `/pages/request/detail/detail?id=${late.id}` }])
  await desk.instance.onAll!()
  expect(it.asksOf('switchTab')).toEqual([{ url: '/pages/request/list/list' }])
})

test('a dispatcher sees what is late in another hand, and whom to call', async () => {
  const desk = await show([elsewhere({ due: noon - hour, late: true })], ['dispatcher'])
  expect(textOf(desk)).toMatch(/超时 1 小时.*在环卫所 周\*\* 手里.*打给周\*\*.*看一看/)
  expect(desk.querySelectorAll('.work').flatMap((card) => card.querySelectorAll('.pri'))).toEqual([])
})

test("a worker is not shown what is late in a colleague's hand", async () => {
  const desk = await show([elsewhere({ due: noon - hour, late: true })])
  expect(textOf(desk)).not.toContain('超时')
})

test('with nothing to do it says so', async () => {
  expect(textOf(await show([]))).toContain('现在没有要您办的')
})

test('without a network the last desk stays, with its time', async () => {
  it = phone({ 'account.home': offline })
  it.stored.set('home', { home: workerHome([late]), ahead: noon - Date.now() })
  const desk = await open('components/desk-panel/desk-panel')
  expect(textOf(desk)).toContain('网络不通，这是今天 12:00 取到的')
  expect(textOf(desk)).toContain('停水了')
})

test('what was never fetched can be fetched', async () => {
  it = phone({ 'account.home': offline })
  const desk = await open('components/desk-panel/desk-panel')
  expect(textOf(desk)).toContain('网络不通，没取到')
  it.answers['account.home'] = () => workerHome([late])
  await desk.instance.refresh!()
  await settled()
  expect(textOf(desk)).toContain('停水了')
})
