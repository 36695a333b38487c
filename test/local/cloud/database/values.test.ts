import { EJSON } from 'bson'
import fc from 'fast-check'
import { parseValue, stringifyValue } from '../../../../local/cloud/database/values'

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.integer(),
    // bson writes -0 as 0.
    fc.double({ noNaN: true }).map((number) => number || 0),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z_.]{1,6}$/), tie('any'), { maxKeys: 4 }),
  ),
})).any

test('what we write is what the SDK would write', () => {
  fc.assert(
    fc.property(value, (any) => expect(stringifyValue(any)).toBe(EJSON.stringify(any as object, { relaxed: false }))),
  )
})

test('what we write we read again', () => {
  fc.assert(fc.property(value, (any) => expect(parseValue(stringifyValue(any), 0)).toEqual(any)))
})

test.each([
  ['{"$numberLong":"1795517597855"}', 1795517597855],
  ['{"$numberDouble":"1.5"}', 1.5],
  ['{"$date":"2026-11-24T04:00:00Z"}', new Date(Date.UTC(2026, 10, 24, 4))],
  ['{"$date":{"$numberLong":"-5"}}', new Date(-5)],
  ['{"$oid":"507f1f77bcf86cd799439011"}', '507f1f77bcf86cd799439011'],
  ['{"$regularExpression":{"pattern":"^a","options":"i"}}', /^a/i],
  ['{"list":[{"$numberInt":"1"},{"$gt":{"$numberInt":"2"}}]}', { list: [1, { $gt: 2 }] }],
])('%s is read as a plain value', (text, expected) => {
  expect(parseValue(text, 0)).toEqual(expected)
})

test('all server dates of one text mean one moment, however deep', () => {
  const at = (offset?: number) => ({
    $tcb_server_date: offset === undefined ? {} : { offset: { $numberInt: String(offset) } },
  })
  expect(parseValue(JSON.stringify({ a: at(), b: [at(60_000)], c: { d: at(-1) } }), 1000)).toEqual({
    a: new Date(1000),
    b: [new Date(61_000)],
    c: { d: new Date(999) },
  })
})

test.each(['$numberDecimal', '$binary', '$timestamp', '$minKey'])('%s is refused by name', (type) => {
  expect(() => parseValue(`{"${type}":"1"}`, 0)).toThrow('does not support values of type')
})

test('a text that is not EJSON is refused', () => {
  expect(() => parseValue('{a', 0)).toThrow('Not EJSON')
  expect(() => parseValue('{"__proto__":{"a":1}}', 0)).toThrow("'__proto__' is not allowed")
})
