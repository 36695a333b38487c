import { compileUpdate } from '../../../../local/cloud/database/update'

const updated = (document: object, data: object) => {
  const before = { _id: '1', ...document }
  const copy = structuredClone(before)
  const { _id, ...after } = compileUpdate(data as Record<string, unknown>)(before)
  expect(before).toEqual(copy)
  return after
}

test.each<[string, object, object, object]>([
  ['set', { a: 1 }, { $set: { a: 2, b: null } }, { a: 2, b: null }],
  ['set in an object', { a: { b: 1 } }, { $set: { 'a.c': 2 } }, { a: { b: 1, c: 2 } }],
  ['set in an object that is made', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['set in a list', { a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
  ['set beyond a list', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['unset', { a: 1, b: 2 }, { $unset: { a: '', z: '' } }, { b: 2 }],
  ['unset in a list leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['inc', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
  ['mul', { a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
  ['max', { a: 3, b: 9 }, { $max: { a: 5, b: 5, c: 1 } }, { a: 5, b: 9, c: 1 }],
  ['min', { a: 3, b: new Date(9) }, { $min: { a: 5, b: new Date(2) } }, { a: 3, b: new Date(2) }],
  ['bit', { a: 13 }, { $bit: { a: { and: 10 }, b: { or: 4 } } }, { a: 8, b: 4 }],
  ['rename', { a: 1, b: 2 }, { $rename: { a: 'c.d', z: 'y' } }, { b: 2, c: { d: 1 } }],
  ['push', { a: [1] }, { $push: { a: 2, b: 3 } }, { a: [1, 2], b: [3] }],
  ['push a list as one element', { a: [1] }, { $push: { a: [2, 3] } }, { a: [1, [2, 3]] }],
  [
    'push at a position, cut',
    { a: [1, 2, 3] },
    { $push: { a: { $each: [9, 8], $position: 0, $slice: 4 } } },
    { a: [9, 8, 1, 2] },
  ],
  ['push before the last', { a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
  ['push and sort, downwards', { a: [1, 3] }, { $push: { a: { $each: [2], $sort: -1 } } }, { a: [3, 2, 1] }],
  [
    'push and sort by fields',
    { a: [{ n: 1, m: 2 }] },
    { $push: { a: { $each: [{ n: 1, m: 1 }], $sort: { n: 1, m: 1 } } } },
    {
      a: [
        { n: 1, m: 1 },
        { n: 1, m: 2 },
      ],
    },
  ],
  ['push and keep the last', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  ['push and keep none', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }, { a: [] }],
  ['pop', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1, z: 1 } }, { a: [1, 2], b: [2] }],
  ['pull a value', { a: [1, 2, 3, 2] }, { $pull: { a: 2 } }, { a: [1, 3] }],
  ['pull by a condition', { a: [1, 2, 3] }, { $pull: { a: { $gte: 2 } } }, { a: [1] }],
  ['pull one of several', { a: [1, 2, 3] }, { $pull: { a: { $in: [1, 3] } } }, { a: [2] }],
  [
    'pull documents by fields',
    { a: [{ k: 1, v: 'x' }, { k: 2 }] },
    { $pull: { a: { k: { $gte: 2 } } } },
    { a: [{ k: 1, v: 'x' }] },
  ],
  ['pull leaves plain elements when asked for fields', { a: [1, { k: 1 }] }, { $pull: { a: { k: 1 } } }, { a: [1] }],
  ['pull from nothing', {}, { $pull: { a: 1 } }, {}],
  ['pullAll', { a: [1, 2, 3, { b: 1 }] }, { $pullAll: { a: [1, { b: 1 }] } }, { a: [2, 3] }],
  ['addToSet', { a: [1, 1] }, { $addToSet: { a: 2, b: 1 } }, { a: [1, 1, 2], b: [1] }],
  ['addToSet what is there', { a: [{ b: 1 }] }, { $addToSet: { a: { b: 1 } } }, { a: [{ b: 1 }] }],
  ['addToSet several', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [
    'several operators',
    { a: 1, b: [1] },
    { $set: { c: 1 }, $inc: { a: 1 }, $push: { b: 2 } },
    { a: 2, b: [1, 2], c: 1 },
  ],
])('%s', (_, document, data, after) => expect(updated(document, data)).toEqual(after))

test.each<[object, object, string]>([
  [{ n: null }, { $set: { 'n.x': 1 } }, "Cannot create field 'x' in element {n: null}"],
  [{ n: 'text' }, { $set: { 'n.x': 1 } }, `Cannot create field 'x' in element {n: "text"}`],
  [{ n: { m: 5 } }, { $inc: { 'n.m.x': 1 } }, "Cannot create field 'x' in element {m: 5}"],
  [{ n: [1] }, { $set: { 'n.x': 1 } }, "Cannot create field 'x' in element {n: [ 1 ]}"],
  [
    { n: 'text' },
    { $inc: { n: 1 } },
    "Cannot apply $inc to a value of non-numeric type. The field 'n' is of type string",
  ],
  [{ n: null }, { $mul: { n: 2 } }, "Cannot apply $mul to a value of non-numeric type. The field 'n' is of type null"],
  [{}, { $inc: { n: 'x' } }, 'Cannot increment with non-numeric argument'],
  [{ n: 1 }, { $push: { n: 1 } }, "The field 'n' must be an array"],
  [{ n: null }, { $addToSet: { n: 1 } }, "The field 'n' must be an array"],
  [{ n: 1 }, { $pull: { n: 1 } }, "The field 'n' must be an array"],
  [{ n: [] }, { $pop: { n: 2 } }, '$pop expects 1 or -1'],
  [{ n: [] }, { $push: { n: { $each: 1 } } }, 'The argument to $each in $push must be an array'],
  [{ n: [] }, { $push: { n: { $each: [1], $first: 1 } } }, 'Unrecognized clause in $push: $first'],
  [{}, { $set: { a: 1 }, $inc: { a: 1 } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{}, { $set: { 'a.b': 1, a: 1 } }, "Updating the path 'a' would create a conflict at 'a'"],
  [{}, { $set: { _id: '2' } }, "would modify the immutable field '_id'"],
  [{}, { $grow: { a: 1 } }, 'Unknown modifier: $grow'],
  [{}, { $setOnInsert: { a: 1 } }, 'The local database does not support the update operator $setOnInsert'],
  [{ a: [1] }, { $set: { 'a.$': 1 } }, "does not support the positional operator in 'a.$'"],
  [{}, { a: 1 }, 'Unknown modifier: a'],
  [{}, { $set: { 'a.__proto__.b': 1 } }, 'contains an empty field name'],
])('%j with %j is refused', (document, data, message) => {
  expect(() => updated(document, data)).toThrow(message)
})
