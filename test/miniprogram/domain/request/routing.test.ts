import { Refusal } from '../../../../miniprogram/domain/refusal'
import { take } from '../../../../miniprogram/domain/request/intake'
import { deskOfGrid } from '../../../../miniprogram/domain/request/routing'
import { actor, around, said, staffOf } from '../../../support/records'

const place = (place: object) => take({ ...said, place } as never, actor('li'), around())

test.each([
  ['an alley', { kind: 'alley', alley: 'xidajie' }, 'grid:g1', '第一网格 陈大庆'],
  ['an alley with two workers', { kind: 'alley', alley: 'qianshangshu' }, 'grid:g2', '第二网格 王兰芝'],
  ['a building', { kind: 'building', estate: 'xiyuanxiaoqu', building: 'b1' }, 'grid:g4', '第四网格 方水生'],
  ['an alley of a grid without a worker', { kind: 'alley', alley: 'nobodys' }, 'dispatch', '社区受理员 林素琴'],
])('a request from %s goes to its desk', (_, choice, waitsFor, holder) => {
  const record = place(choice)
  expect(record.waitsFor).toBe(waitsFor)
  expect(`${record.holder.title} ${record.holder.name}`).toBe(holder)
})

test('never to nobody: dispatcher, then secretary by name, then the office with its phone', () => {
  const desk = (...without: Parameters<typeof staffOf> extends [string, ...infer Rest] ? Rest : never) =>
    deskOfGrid('g5', around({ staff: staffOf('xiyuan', ...without) }))
  expect(desk().people.map(({ name }) => name)).toEqual(['林素琴', '何立新'])
  expect(desk('dispatcher', 'otherDispatcher')).toMatchObject({
    waitsFor: 'person:open-secretary',
    holder: { name: '舒正平' },
  })
  expect(desk('dispatcher', 'otherDispatcher', 'secretary')).toEqual({
    waitsFor: 'dispatch',
    holder: { title: '西苑社区居委会', name: '', phone: '05566120000' },
    people: [],
  })
})

test('a place that the community does not have is refused', () => {
  expect(() => place({ kind: 'alley', alley: 'hebian' })).toThrow(new Refusal('grid.place_unknown'))
  expect(() => place({ kind: 'building', estate: 'xiyuanxiaoqu', building: 'b9' })).toThrow(Refusal)
})

test('the record keeps the words of that day, and no openid in what is shown', () => {
  expect(place({ kind: 'building', estate: 'xiyuanxiaoqu', building: 'b3', spot: '一楼' })).toMatchObject({
    grid: 'g2',
    place: { name: '西苑小区 3 栋', spot: '一楼' },
    title: '古井边堆了垃圾，味道很大',
    channel: 'miniProgram',
  })
})
