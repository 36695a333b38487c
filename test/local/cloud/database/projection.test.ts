import { compileProjection } from '../../../../local/cloud/database/projection'

const document = { _id: '1', a: 1, o: { p: 1, q: 2 }, l: [{ k: 1, v: 'x' }, { k: 2, v: 'y' }, 3], e: null }

test.each<[string, object, object]>([
  ['nothing asked for is everything', {}, document],
  ['named fields, with the id', { a: 1, e: 1 }, { _id: '1', a: 1, e: null }],
  ['named fields, without the id', { a: 1, _id: 0 }, { a: 1 }],
  ['the id alone', { _id: 1 }, { _id: '1' }],
  ['a field in an object', { 'o.p': 1 }, { _id: '1', o: { p: 1 } }],
  ['a field of the documents in a list', { 'l.k': 1 }, { _id: '1', l: [{ k: 1 }, { k: 2 }] }],
  ['all but named fields', { l: 0, 'o.q': 0 }, { _id: '1', a: 1, o: { p: 1 }, e: null }],
  ['all but the id', { _id: 0 }, { a: 1, o: { p: 1, q: 2 }, l: document.l, e: null }],
  [
    'all but a field of the documents in a list',
    { 'l.v': 0, a: 0, o: 0, e: 0 },
    { _id: '1', l: [{ k: 1 }, { k: 2 }, 3] },
  ],
  ['the first elements, and all other fields', { l: { $slice: 1 } }, { ...document, l: [{ k: 1, v: 'x' }] }],
  ['the last element, and named fields', { a: 1, l: { $slice: -1 } }, { _id: '1', a: 1, l: [3] }],
  ['elements from the middle', { a: 1, l: { $slice: [1, 1] } }, { _id: '1', a: 1, l: [{ k: 2, v: 'y' }] }],
  ['the first element that matches', { l: { $elemMatch: { k: 2 } } }, { _id: '1', l: [{ k: 2, v: 'y' }] }],
  ['no element that matches', { l: { $elemMatch: { k: 9 } } }, { _id: '1' }],
])('%s', (_, projection, expected) => {
  expect(compileProjection(projection as Record<string, unknown>)(document)).toEqual(expected)
})

test.each<[object, string]>([
  [{ a: 1, o: 0 }, 'Cannot do exclusion on field o in inclusion projection'],
  [{ o: 1, 'o.p': 1 }, 'Path collision at o.p'],
  [{ l: { $meta: 1 } }, 'does not support the projection operator $meta'],
])('%j is refused', (projection, message) => {
  expect(() => compileProjection(projection as Record<string, unknown>)).toThrow(message)
})
