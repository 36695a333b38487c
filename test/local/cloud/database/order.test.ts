import { compareValues } from '../../../../local/cloud/database/order'

/** From the smallest to the largest, as MongoDB has it. */
const ascending = [
  ['nothing', null],
  ['not a number', NaN],
  ['a negative number', -1.5],
  ['a number', 2],
  ['a larger number', 10],
  ['an empty text', ''],
  ['a text in upper case', 'B'],
  ['a text', 'a'],
  ['an empty object', {}],
  ['an object', { a: 1 }],
  ['an object with a larger value', { a: 2 }],
  ['an object with another field', { b: 1 }],
  ['an object with a text', { a: 'x' }],
  ['an empty list', []],
  ['a list', [1, 2]],
  ['a longer list', [1, 2, 0]],
  ['a list with a larger element', [2]],
  ['false', false],
  ['true', true],
  ['a date', new Date(0)],
  ['a later date', new Date(1)],
  ['a pattern', /a/],
] as const

test.each(ascending.slice(1).map(([name, value], i) => [ascending[i]![0], name, ascending[i]![1], value]))(
  '%s comes before %s',
  (_, __, before, after) => {
    expect(compareValues(before, after)).toBeLessThan(0)
    expect(compareValues(after, before)).toBeGreaterThan(0)
    expect(compareValues(after, after)).toBe(0)
  },
)
