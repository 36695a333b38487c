import { cut, pushData, timeField } from '../../../../miniprogram/domain/notice/push'
import { defaultTemplates } from '../../../../miniprogram/domain/notice/templates'

test.each([
  ['古井边堆了垃圾', '古井边堆了垃圾'],
  ['  两行\n变一行  ', '两行 变一行'],
  ['一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['一二三四五六七八九十一二三四五六七八九十一', '一二三四五六七八九十一二三四五六七八九…'],
  ['一二三四五六七八九十一二三四五，六七八九十一', '一二三四五六七八九十一二三四五…'],
  ['井边有蛇🐍，请快来，一二三四五六七八九十一二三', '井边有蛇🐍，请快来，一二三四五六七八九…'],
])('%j fits as %j', (text, fits) => {
  expect(cut(text)).toBe(fits)
  expect([...cut(text)].length).toBeLessThanOrEqual(20)
})

test('a time is written as WeChat wants it', () => {
  expect(timeField(Date.UTC(2026, 10, 24, 1, 5))).toBe('2026年11月24日 09:05')
})

test('what nobody said is not sent empty, and the keywords are those of the setting', () => {
  expect(pushData({ what: '古井', when: 'T' }, { id: 'x', keywords: { what: 'thing7', state: 'thing2' } })).toEqual({
    thing7: { value: '古井' },
    thing2: { value: '见详情' },
  })
  expect(Object.keys(pushData({}, defaultTemplates.task))).toEqual(['thing1', 'thing2', 'thing3', 'time4'])
})
