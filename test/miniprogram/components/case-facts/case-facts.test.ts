import { open, phone, tap, textOf } from '../../../support/simulate/phone'
import { matter } from '../work-panel/staff'

const facts = 'components/case-facts/case-facts'

test('who said it, where it is, what kind of thing', async () => {
  phone()
  const shown = await open(facts, { request: matter() })
  expect(textOf(shown)).toMatch(/报的人.*李桂香.*在哪里.*钱尚书院巷，古井旁.*什么事.*环境卫生和水井，一般类/)
})

test('the resident is one tap away', async () => {
  const it = phone()
  await tap(await open(facts, { request: matter() }), '.call')
  expect(it.asksOf('makePhoneCall')).toEqual([{ phoneNumber: '13800000009' }])
})

test('who may not be named has no name and no button', async () => {
  phone()
  const shown = await open(facts, { request: matter({ owner: { name: '', phone: '', mine: false } }) })
  expect(textOf(shown)).toContain('不愿透露姓名')
  expect(shown.querySelectorAll('.call')).toEqual([])
})

test('a point on the map shows the way; without one there is nothing to tap', async () => {
  const it = phone()
  const asked: object[] = []
  Object.assign((globalThis as unknown as { wx: object }).wx, {
    openLocation: (options: object) => asked.push(options),
  })
  const point = { longitude: 116.95, latitude: 31.05 }
  const shown = await open(facts, { request: matter({ point, owner: { name: '', phone: '', mine: false } }) })
  await tap(shown, '.call')
  expect(asked).toMatchObject([{ ...point, name: '钱尚书院巷，古井旁' }])
  expect(it.asksOf('makePhoneCall')).toEqual([])
})
