import type { Commands } from './database-sdks'
import { useTarget } from './database-target'

const target = useTarget()
const things = () => target.wx.collection('conformance')
const day = (n: number) => new Date(Date.UTC(2026, 0, n))

const documents = [
  {
    _id: 'a',
    n: 1,
    tags: ['x', 'y'],
    o: { p: 1 },
    at: day(1),
    steps: [
      { by: 'li', ok: true },
      { by: 'wang', ok: false },
    ],
  },
  { _id: 'b', n: 2, tags: ['y'], o: { p: 2 }, at: day(2), none: null },
  { _id: 'c', n: 3, tags: [], name: 'Apple', at: day(3), steps: [{ by: 'li', ok: false }] },
  { _id: 'd', n: '3', name: 'banana', steps: ['li'] },
]
const ids = (data: object[]) => data.map((item) => (item as { _id: string })._id).join('')

test.each<[string, (_: Commands) => object, string]>([
  ['an equal value', () => ({ n: 1 }), 'a'],
  ['a field in an object', () => ({ o: { p: 2 } }), 'b'],
  ['a path', () => ({ 'o.p': 1 }), 'a'],
  ['a date', () => ({ at: day(2) }), 'b'],
  ['bounds of one type', (_) => ({ n: _.gt(1) }), 'bc'],
  ['two bounds', (_) => ({ at: (_.gte(day(2)) as { and(other: unknown): unknown }).and(_.lt(day(3))) }), 'b'],
  ['not equal', (_) => ({ n: _.neq(1) }), 'bcd'],
  ['one of several', (_) => ({ n: _.in([1, '3']) }), 'ad'],
  ['none of several', (_) => ({ n: _.nin([1, 2]) }), 'cd'],
  ['an element', () => ({ tags: 'y' }), 'ab'],
  ['all elements', (_) => ({ tags: _.all(['y', 'x']) }), 'a'],
  ['a length', (_) => ({ tags: _.size(0) }), 'c'],
  ['null or missing', () => ({ none: null }), 'abcd'],
  ['existing', (_) => ({ none: _.exists(true) }), 'b'],
  ['missing', (_) => ({ name: _.exists(false) }), 'ab'],
  ['a remainder', (_) => ({ n: _.mod(2, 1) }), 'ac'],
  ['not', (_) => ({ n: _.not(_.gt(1)) }), 'ad'],
  ['either', (_) => _.or([{ n: 1 }, { name: 'banana' }]) as object, 'ad'],
  ['both', (_) => _.and([{ n: _.gt(1) }, { tags: 'y' }]) as object, 'b'],
  ['neither', (_) => _.nor([{ n: 1 }, { n: 2 }]) as object, 'cd'],
  ['one element that meets all', (_) => ({ steps: _.elemMatch({ by: 'li', ok: false }) }), 'c'],
  ['a field of any element', () => ({ 'steps.by': 'wang' }), 'a'],
  ['an expression', (_) => _.expr(_.aggregate.eq(['$n', '$o.p'])) as object, 'ab'],
])('where finds %s', async (_, condition, expected) => {
  await things().add({ data: documents })
  const query = things().where(condition(target.wx.command))
  expect(ids((await query.get()).data)).toBe(expected)
  expect((await query.count()).total).toBe(expected.length)
})

test('where finds a pattern, given either way', async () => {
  await things().add({ data: documents })
  expect(ids((await things().where({ name: /^A/i }).get()).data)).toBe('c')
  const pattern = target.wx.RegExp({ regexp: 'AN', options: 'i' })
  expect(ids((await things().where({ name: pattern }).get()).data)).toBe('d')
})

test('an order of several fields, a page of it, and only some fields', async () => {
  await things().add({
    data: [
      { _id: 'a', n: 1, m: 1, o: { p: 1, q: 1 } },
      { _id: 'b', n: 2, m: 1 },
      { _id: 'c', n: 2, m: 2 },
      { _id: 'd', m: 1 },
    ],
  })
  const inOrder = things().orderBy('n', 'desc').orderBy('m', 'desc')
  expect(ids((await inOrder.get()).data)).toBe('cbad')
  expect((await inOrder.skip(1).limit(2).field({ n: true, _id: false }).get()).data).toEqual([{ n: 2 }, { n: 1 }])
  expect((await things().doc('a').field({ 'o.q': true }).get()).data).toEqual({ _id: 'a', o: { q: 1 } })
})

test('without an order documents come as they were added', async () => {
  for (const _id of ['c', 'a', 'b']) await things().add({ data: { _id } })
  expect(ids((await things().get()).data)).toBe('cab')
})

test('parts of lists', async () => {
  await things().add({ data: documents })
  const { project } = target.wx.command
  const first = await things()
    .where({ _id: 'a' })
    .field({ tags: project.slice(1) })
    .get()
  expect(first.data[0]!.tags).toEqual(['x'])
  const matching = await things()
    .where({ _id: 'a' })
    .field({ steps: project.elemMatch({ by: 'wang' }) })
    .get()
  expect(matching.data[0]).toEqual({ _id: 'a', steps: [{ by: 'wang', ok: false }] })
})

test('where changes and removes all that match; an order and a start are ignored', async () => {
  await things().add({ data: documents })
  expect(
    (
      await things()
        .where({ tags: 'y' })
        .update({ data: { seen: true } })
    ).stats.updated,
  ).toBe(2)
  expect(ids((await things().where({ seen: true }).get()).data)).toBe('ab')
  expect((await things().where({ seen: true }).remove()).stats.removed).toBe(2)
  expect((await things().count()).total).toBe(2)
})

test('of many conditional updates at once one succeeds', async () => {
  await things().add({ data: { _id: 'a', status: 'open', revision: 1 } })
  const attempts = Array.from({ length: 10 }, () =>
    things()
      .where({ _id: 'a', revision: 1 })
      .update({ data: { revision: target.wx.command.inc(1) } }),
  )
  const updated = (await Promise.all(attempts)).map(({ stats }) => stats.updated)
  expect(updated.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  expect((await things().doc('a').get()).data.revision).toBe(2)
})

test('an aggregation groups, joins and sorts', async () => {
  const { aggregate: $, gt } = target.wx.command
  await things().add({
    data: [
      { _id: 'a', room: 1, n: 5, at: new Date('2026-01-31T17:30:00Z') },
      { _id: 'b', room: 1, n: 7 },
      { _id: 'c', room: 2, n: 9 },
    ],
  })
  await target.wx.collection('conformanceRooms').add({ data: { _id: 'r1', room: 1, slot: 1 } })
  const aggregate = () => things().aggregate()
  const { list } = await aggregate()
    .match({ n: gt(4) })
    .group({ _id: '$room', sum: $.sum('$n'), count: $.sum(1) })
    .sort({ sum: -1 })
    .end()
  expect(list).toEqual([
    { _id: 1, sum: 12, count: 2 },
    { _id: 2, sum: 9, count: 1 },
  ])
  const joined = await aggregate()
    .lookup({
      from: 'conformanceRooms',
      localField: 'room',
      foreignField: 'room',
      as: 'rooms',
    })
    .project({ rooms: $.size('$rooms') })
    .end()
  expect(joined.list.map(({ rooms }) => rooms)).toEqual([1, 1, 0])
  const local = $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' })
  const days = await aggregate().match({ _id: 'a' }).project({ day: local }).end()
  expect(days.list).toEqual([{ _id: 'a', day: '2026-02-01 01:30' }])
})
