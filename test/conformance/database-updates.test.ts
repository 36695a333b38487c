import type { Commands } from './database-sdks'
import { useTarget } from './database-target'

const target = useTarget()
const things = () => target.wx.collection('conformance')

const document = {
  n: 5,
  f: 1.5,
  s: 'text',
  none: null,
  list: [1, 2, 3, 2],
  docs: [
    { k: 1, v: 'x' },
    { k: 2, v: 'y' },
  ],
  o: { p: 1, q: 2 },
}

const update = async (data: object) => {
  await things().add({ data: { _id: 'a', ...document } })
  const { stats } = await things().doc('a').update({ data })
  return { updated: stats.updated, after: (await things().doc('a').get()).data }
}

test.each<[string, (_: Commands) => object, object]>([
  ['a plain value', () => ({ n: 6, t: 'new' }), { n: 6, t: 'new' }],
  ['a field in an object leaves the others', () => ({ o: { p: 9 } }), { o: { p: 9, q: 2 } }],
  ['a whole object', (_) => ({ o: _.set({ r: 1 }) }), { o: { r: 1 } }],
  ['a path that is made', () => ({ 'a.b': 1 }), { a: { b: 1 } }],
  [
    'a place in a list',
    () => ({ 'docs.0.v': 'z' }),
    {
      docs: [
        { k: 1, v: 'z' },
        { k: 2, v: 'y' },
      ],
    },
  ],
  ['inc', (_) => ({ n: _.inc(2), m: _.inc(1) }), { n: 7, m: 1 }],
  ['mul', (_) => ({ f: _.mul(2) }), { f: 3 }],
  ['max and min', (_) => ({ n: _.max(9), f: _.min(9) }), { n: 9, f: 1.5 }],
  ['push', (_) => ({ list: _.push([4, 5]), more: _.push(1) }), { list: [1, 2, 3, 2, 4, 5], more: [1] }],
  [
    'push at a position and cut',
    (_) => ({ list: _.push({ each: [9, 8], position: 0, slice: 4 }) }),
    { list: [9, 8, 1, 2] },
  ],
  ['push and sort', (_) => ({ list: _.push({ each: [0], sort: -1 }) }), { list: [3, 2, 2, 1, 0] }],
  ['pop', (_) => ({ list: _.pop() }), { list: [1, 2, 3] }],
  ['shift', (_) => ({ list: _.shift() }), { list: [2, 3, 2] }],
  ['unshift', (_) => ({ list: _.unshift([8, 9]) }), { list: [8, 9, 1, 2, 3, 2] }],
  ['pull a value', (_) => ({ list: _.pull(2) }), { list: [1, 3] }],
  ['pull by a condition', (_) => ({ list: _.pull(_.in([1, 2])) }), { list: [3] }],
  ['pull documents', (_) => ({ docs: _.pull({ k: _.gte(2) }) }), { docs: [{ k: 1, v: 'x' }] }],
  ['pullAll', (_) => ({ list: _.pullAll([1, 3]) }), { list: [2, 2] }],
  ['addToSet', (_) => ({ list: _.addToSet(2) }), { list: [1, 2, 3, 2] }],
  ['addToSet of something new', (_) => ({ list: _.addToSet({ $each: [2, 7] }) }), { list: [1, 2, 3, 2, 7] }],
  ['remove in a list leaves null', (_) => ({ 'list.0': _.remove() }), { list: [null, 2, 3, 2] }],
])('%s', async (_, data, expected) => {
  expect((await update(data(target.wx.command))).after).toEqual({ _id: 'a', ...document, ...expected })
})

test('remove and rename take a field away', async () => {
  const { remove, rename } = target.wx.command
  const { after } = await update({ n: remove(), s: rename('name') })
  expect(after).toMatchObject({ name: 'text' })
  expect(after).not.toHaveProperty('n')
  expect(after).not.toHaveProperty('s')
})

test('an empty object is nothing to do', async () => {
  expect(await update({ e: {} })).toEqual({ updated: 0, after: { _id: 'a', ...document } })
})

test.each<[string, (_: Commands) => object, RegExp]>([
  ['a field under null', () => ({ 'none.x': 1 }), /Cannot create field 'x' in element \{none: null\}/],
  ['a field under a text', () => ({ s: { x: 1 } }), /Cannot create field 'x' in element \{s: "text"\}/],
  ['inc of a text', (_) => ({ s: _.inc(1) }), /Cannot apply \$inc to a value of non-numeric type/],
  ['push to a text', (_) => ({ s: _.push([1]) }), /must be an array/],
  ['pull from a number', (_) => ({ n: _.pull(1) }), /array/],
])('%s is refused', async (_, data, message) => {
  await expect(update(data(target.wx.command))).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringMatching(message) as string,
  })
  expect((await things().doc('a').get()).data).toEqual({ _id: 'a', ...document })
})

test('updateAndReturn changes one and hands it back, also when it stays the same', async () => {
  const nodes = target.node.collection('conformance')
  await nodes.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  expect(await nodes.where({ n: 1 }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 1, doc: { _id: 'a', n: 1 } })
  expect(await nodes.where({ _id: 'b' }).updateAndReturn({ n: target.node.command.inc(1) })).toMatchObject({
    doc: { n: 2 },
  })
  expect(await nodes.where({ n: 9 }).updateAndReturn({ n: 1 })).toMatchObject({ updated: 0, doc: null })
})
