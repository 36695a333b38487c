import { contactOf } from '../../../../miniprogram/domain/account/contact'
import { pushesLeft } from '../../../../miniprogram/domain/account/pushes'
import { fullTitle, workTitle } from '../../../../miniprogram/domain/account/titles'
import { maskName, maskPhone } from '../../../../miniprogram/domain/account/words'
import type { Key } from '../../../support/people'
import { people, staffOf, xiyuan } from '../../../support/records'

test('a resident calls the worker of her grid; without a household, the office', () => {
  expect(contactOf(people.li.household, xiyuan, staffOf('xiyuan'))).toMatchObject({ title: '第二网格', name: '王兰芝' })
  expect(contactOf(undefined, xiyuan, staffOf('xiyuan'))).toMatchObject({
    title: '西苑社区居委会',
    phone: '05566120000',
  })
  expect(contactOf({ estate: 'gone', building: 'b3' }, xiyuan, staffOf('xiyuan')).name).toBe('')
})

test.each([
  ['li', '', ''],
  ['worker2', '第二网格', '第二网格 网格员'],
  ['dispatcher', '社区受理员', '社区受理员'],
  ['secretary', '书记', '书记'],
  ['sanitation', '环卫所', '环卫所'],
] as [Key, string, string][])('%s is called %j, in full %j', (who, title, full) => {
  expect(workTitle(people[who], xiyuan)).toBe(title)
  expect(fullTitle(people[who], xiyuan)).toBe(full)
})

test('names and phones are masked', () => {
  expect([maskName('王秀英'), maskName(''), maskPhone('13855512345')]).toEqual(['王**', '', '138****2345'])
})

test('every kind of message has a count', () => {
  expect(pushesLeft({ task: 2 })).toEqual({ progress: 0, rating: 0, task: 2 })
})
