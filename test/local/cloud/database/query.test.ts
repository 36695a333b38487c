import { compileQuery } from '../../../../local/cloud/database/query'

const matches = (condition: object, document: object) =>
  compileQuery(condition as Record<string, unknown>)(document as Record<string, unknown>)

describe('a document that matches', () => {
  test.each<[string, object, object]>([
    ['an equal value', { a: 1 }, { a: 1 }],
    ['an equal date', { a: new Date(5) }, { a: new Date(5) }],
    ['a field in an object', { 'a.b': 1 }, { a: { b: 1 } }],
    ['a field of a document in a list', { 'a.b': 2 }, { a: [{ b: 1 }, { b: 2 }] }],
    ['a place in a list', { 'a.1': 7 }, { a: [5, 7] }],
    ['an element of a list', { a: 3 }, { a: [1, 3] }],
    ['a whole list', { a: [1, 3] }, { a: [1, 3] }],
    ['null when the field is missing', { a: null }, {}],
    ['null when one document of a list lacks the field', { 'a.b': null }, { a: [{ b: 1 }, {}] }],
    ['null in a list', { a: null }, { a: [1, null] }],
    ['a pattern', { a: /^x/i }, { a: 'Xy' }],
    ['a pattern given as text', { a: { $regex: '^x', $options: 'i' } }, { a: 'Xy' }],
    ['not another value', { a: { $ne: 1 } }, { a: 2 }],
    ['not another value when the field is missing', { a: { $ne: 1 } }, {}],
    ['two bounds by two elements', { a: { $gt: 4, $lt: 6 } }, { a: [1, 10] }],
    ['a bound of null', { a: { $gte: null } }, {}],
    ['one of several', { a: { $in: [1, /^b/, null] } }, { a: 'bc' }],
    ['one of several by an element', { a: { $in: [2] } }, { a: [1, 2] }],
    ['none of several', { a: { $nin: [1, 2] } }, { a: [3] }],
    ['all of several', { a: { $all: [1, 2] } }, { a: [2, 1, 3] }],
    ['all of one, in a field that is no list', { a: { $all: [1] } }, { a: 1 }],
    ['all of several conditions on elements', { a: { $all: [{ $elemMatch: { b: 1 } }] } }, { a: [{ b: 1 }] }],
    [
      'a condition on one element',
      { a: { $elemMatch: { b: { $gt: 1 }, c: 'y' } } },
      { a: [{ b: 1 }, { b: 2, c: 'y' }] },
    ],
    ['a condition on one plain element', { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, { a: [1, 5] }],
    ['a field that exists', { a: { $exists: true } }, { a: null }],
    ['a field that does not exist', { 'a.b': { $exists: false } }, { a: {} }],
    ['a length', { a: { $size: 2 } }, { a: [1, 2] }],
    ['a remainder', { a: { $mod: [3, 1] } }, { a: 7 }],
    ['a type', { a: { $type: 'string' } }, { a: 'x' }],
    ['the opposite of a condition', { a: { $not: { $gt: 5 } } }, {}],
    ['the opposite of a pattern', { a: { $not: /^x/ } }, { a: 'y' }],
    ['both', { $and: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }],
    ['either', { $or: [{ a: 1 }, { a: 2 }] }, { a: 2 }],
    ['neither', { $nor: [{ a: 1 }, { b: 2 }] }, { a: 2 }],
    ['an expression', { $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }],
    ['an object that is equal', { a: { b: 1, c: 2 } }, { a: { b: 1, c: 2 } }],
  ])('%s', (_, condition, document) => expect(matches(condition, document)).toBe(true))
})

describe('a document that does not match', () => {
  test.each<[string, object, object]>([
    ['a value of another type', { a: { $gt: 0 } }, { a: 'x' }],
    ['a date by a number', { a: { $gt: 0 } }, { a: new Date(5) }],
    ['an object whose fields stand in another order', { a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }],
    ['null when the field has a value', { a: null }, { a: 0 }],
    ['null in an empty list', { a: null }, { a: [] }],
    ['a condition that no single element meets', { a: { $elemMatch: { b: 1, c: 1 } } }, { a: [{ b: 1 }, { c: 1 }] }],
    ['a plain element by a condition on fields', { a: { $elemMatch: { b: { $ne: 1 } } } }, { a: [1] }],
    ['a list by the length of its parts', { a: { $size: 1 } }, { a: [1, 2] }],
    ['nothing, of nothing', { a: { $all: [] } }, { a: [] }],
    ['an element that may not be there', { a: { $ne: 1 } }, { a: [1, 2] }],
    ['a field that exists with null', { a: { $exists: false } }, { a: null }],
    ['an inherited name', { constructor: { $exists: true } }, {}],
  ])('%s', (_, condition, document) => expect(matches(condition, document)).toBe(false))
})

test.each<[object, string]>([
  [{ a: { $like: 'x' } }, 'unknown operator: $like'],
  [{ $like: [] }, 'unknown top level operator: $like'],
  [{ a: { $nearSphere: {} } }, 'The local database does not support the query operator $nearSphere'],
  [{ a: { $geoWithin: {} } }, 'does not support the query operator $geoWithin'],
  [{ $jsonSchema: {} }, 'does not support the query operator $jsonSchema'],
  [{ $where: '1' }, 'does not support the query operator $where'],
  [{ $expr: { $lt: ['$a', '$$NOW'] } }, 'does not support $$NOW in a query'],
  [{ $or: [] }, '$or must be a nonempty array'],
  [{ a: { $in: 1 } }, '$in needs an array'],
  [{ a: { $mod: [0, 1] } }, 'divisor cannot be 0'],
  [{ a: { $regex: '(' } }, 'Regular expression is invalid'],
  [{ a: { $regex: 'x', $options: 'x' } }, 'does not support the option "x"'],
])('%j is refused before any document is read', (condition, message) => {
  expect(() => compileQuery(condition as Record<string, unknown>)).toThrow(message)
})
