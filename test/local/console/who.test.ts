import type { Answers } from '../../../local/console/cloud'
import { readable, whoIs } from '../../../local/console/who'
import { everybody } from '../../../local/demo/cast'
import { people, personRecord } from '../../../local/demo/people'

const answers = { people: everybody.map((each) => personRecord(each, 0)), cast: people } as Answers

test.each([
  ['demo-li', 'wx_client', '李** 居民'],
  ['demo-wang', 'wx_client', '王** 第二网格 网格员'],
  ['demo-zhou', 'wx_client', '周** 环卫所'],
  ['oABCDEFGHIJKLMNOPQRSTUVWXYZ1', 'wx_client', '没加入 oABC…XYZ1'],
  [undefined, 'wx_trigger', '定时'],
  [undefined, 'wx_http', '脚本'],
])('%s, who came by %s, is shown as %s', (openid, source, words) => {
  expect(whoIs(openid, source, answers)).toBe(words)
})

test('a document shows no full name, no phone that can be called and no openid of a real phone', () => {
  const member = { ...answers.people[0]!, _id: 'oABCDEFGHIJKLMNOPQRSTUVWXYZ1', name: '严守礼', phone: '13912345678' }
  const request = {
    owner: member._id,
    ownerName: '严守礼',
    ownerPhone: '13912345678',
    waitsFor: `person:${member._id}`,
  }
  const text = readable(request, { ...answers, people: [member] })
  for (const secret of [member._id, member.name, member.phone]) expect(text).not.toContain(secret)
  expect(JSON.parse(text)).toEqual({
    owner: 'oABC…XYZ1(严**)',
    ownerName: '严**',
    ownerPhone: '139****5678',
    waitsFor: 'person:oABC…XYZ1(严**)',
  })
})
