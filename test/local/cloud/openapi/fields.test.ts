import { objection } from '../../../../local/cloud/openapi/fields'

test.each([
  ['thing1', '一'.repeat(20), '一'.repeat(21)],
  ['thing1', '路灯 3 号，坏了！', ''],
  ['character_string1', 'XY-20261124-7F3K', '编号1'],
  ['number1', '12.5', '十二'],
  ['phrase1', '处理中', '处理中了吗好'],
  ['phrase1', '已受理', 'done'],
  ['name1', '张三', '张三丰张三丰张三丰张三'],
  ['time1', '2026年11月24日 15:01', '明天'],
  ['time1', '15:01~16:30', '25'],
  ['date1', '2026年11月24日', '24/11'],
  ['amount1', '¥10.5元', '十元'],
  ['phone_number1', '+86-0766-66888866', '电话'],
  ['car_number1', '粤A8Z888', '我的车'],
  ['letter1', 'abc', 'abc1'],
])('%s takes %j and refuses %j', (key, good, bad) => {
  expect(objection({ [key]: { value: good } })).toBeUndefined()
  expect(objection({ [key]: { value: bad } })).toContain(key)
})

test('a field of a kind that WeChat does not have is named', () => {
  expect(objection({ title: { value: 'x' } })).toContain('title')
  expect(objection(undefined)).toBe('data is not an object')
})
