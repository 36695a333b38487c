import { refused, unsupported } from './failures'
import { compareValues, sameValue, typeRank } from './order'
import { compileQuery } from './query'
import { isPlainObject, readRegExp, type PlainObject } from './values'

/** A condition on one field: sees every value that its path reaches, `undefined` for a missing one. */
export type Condition = (values: readonly unknown[]) => boolean
type Test = (value: unknown) => boolean

export const isOperator = (key: string) => key.startsWith('$')

/** True when a value passes, or an element of it when it is a list. */
const some =
  (test: Test): Condition =>
  (values) =>
    values.some((value) => test(value) || (Array.isArray(value) && value.some(test)))
const not =
  (condition: Condition): Condition =>
  (values) =>
    !condition(values)

/** A regular expression that keeps its place between two texts would miss matches. */
const textTest =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === 'string' && value.search(pattern) >= 0

const equalTo = (wanted: unknown): Test => {
  if (wanted === null) return (value) => value === null || value === undefined
  if (!(wanted instanceof RegExp)) return (value) => sameValue(value, wanted)
  const matches = textTest(wanted)
  return (value) => matches(value) || sameValue(value, wanted)
}

/** Values of another type are neither before nor after. */
const ordered =
  (passes: (order: number) => boolean) =>
  (bound: unknown): Condition =>
    some((value) => typeRank(value ?? null) === typeRank(bound) && passes(compareValues(value ?? null, bound)))

const list = (operator: string, value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw refused(`${operator} needs an array`)
  return value
}

const oneOf = (wanted: unknown): Condition => {
  const tests = list('$in', wanted).map(equalTo)
  return some((value) => tests.some((test) => test(value)))
}

const typeNames: Record<string, Test> = {
  double: (value) => typeof value === 'number' && !Number.isInteger(value),
  string: (value) => typeof value === 'string',
  object: isPlainObject,
  array: Array.isArray,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  int: (value) => Number.isInteger(value) && Number(value) === (Number(value) | 0),
  long: (value) => Number.isInteger(value) && Number(value) !== (Number(value) | 0),
  number: (value) => typeof value === 'number',
}
const typeNumbers: Record<number, string> = {
  ...{ 1: 'double', 2: 'string', 3: 'object', 4: 'array', 8: 'bool', 9: 'date', 10: 'null', 11: 'regex' },
  ...{ 16: 'int', 18: 'long' },
}
const typed = (types: unknown): Condition => {
  const tests = (Array.isArray(types) ? types : [types]).map((type: string | number) => {
    const test = typeNames[typeNumbers[type as number] ?? type]
    if (!test) throw refused(`Unknown type name alias: ${type}`)
    return test
  })
  return some((value) => tests.some((test) => test(value)))
}

/** Conditions on the fields of an element look at documents only; others at the element itself. */
const elementMatching = (condition: unknown): Condition => {
  if (!isPlainObject(condition)) throw refused('$elemMatch needs an Object')
  const onFields = Object.keys(condition).every((key) => !isOperator(key) || ['$and', '$or', '$nor'].includes(key))
  const matchesDocument = onFields ? compileQuery(condition) : undefined
  const matchesValue = onFields ? undefined : compileCondition(condition)
  const test: Test = (item) => (matchesDocument ? isPlainObject(item) && matchesDocument(item) : matchesValue!([item]))
  return (values) => values.some((value) => Array.isArray(value) && value.some(test))
}

const all = (wanted: unknown): Condition => {
  const each = list('$all', wanted).map((item) =>
    isPlainObject(item) && '$elemMatch' in item ? elementMatching(item.$elemMatch) : some(equalTo(item)),
  )
  return (values) => each.length > 0 && each.every((condition) => condition(values))
}

const negated = (condition: unknown): Condition => {
  if (!(condition instanceof RegExp) && !isPlainObject(condition)) throw refused('$not needs a regex or a document')
  return not(compileCondition(condition))
}

const remainder = (argument: unknown): Condition => {
  const [divisor, rest] = list('$mod', argument).map((value) => Math.trunc(Number(value)))
  if (divisor === undefined || rest === undefined) throw refused('malformed mod, not enough elements')
  if (divisor === 0) throw refused('divisor cannot be 0')
  return some((value) => typeof value === 'number' && Math.trunc(value) % divisor === rest)
}

const pattern = (argument: unknown, { $options }: PlainObject): Condition =>
  some(
    textTest(
      argument instanceof RegExp
        ? readRegExp(argument.source, String($options ?? argument.flags))
        : readRegExp(String(argument), String($options ?? '')),
    ),
  )

const operators: Record<string, (argument: unknown, whole: PlainObject) => Condition> = {
  $eq: (wanted) => some(equalTo(wanted)),
  $ne: (wanted) => not(some(equalTo(wanted))),
  $gt: ordered((order) => order > 0),
  $gte: ordered((order) => order >= 0),
  $lt: ordered((order) => order < 0),
  $lte: ordered((order) => order <= 0),
  $in: oneOf,
  $nin: (unwanted) => not(oneOf(unwanted)),
  $exists: (wanted) => (values) => values.some((value) => value !== undefined) === Boolean(wanted),
  $type: typed,
  $size: (length) => (values) => values.some((value) => Array.isArray(value) && value.length === length),
  $all: all,
  $elemMatch: elementMatching,
  $not: negated,
  $mod: remainder,
  $regex: pattern,
  $options: (_, { $regex }) => {
    if ($regex === undefined) throw refused('$options needs a $regex')
    return () => true
  },
}

/** MongoDB has them, this database does not. */
const missing = new Set([
  ...['$near', '$nearSphere', '$geoWithin', '$geoIntersects', '$text', '$where', '$jsonSchema', '$comment'],
  ...['$bitsAllClear', '$bitsAllSet', '$bitsAnyClear', '$bitsAnySet'],
])

export const unknownOperator = (key: string, place = 'operator') =>
  missing.has(key) ? unsupported(`the query operator ${key}`) : refused(`unknown ${place}: ${key}`)

/** A plain value means "equal to it"; an object of operators means all of them. */
export const compileCondition = (condition: unknown): Condition => {
  if (!isPlainObject(condition) || !Object.keys(condition).some(isOperator)) return some(equalTo(condition))
  const each = Object.entries(condition).map(([key, argument]) => {
    const compile = Object.hasOwn(operators, key) ? operators[key] : undefined
    if (!compile) throw unknownOperator(key)
    return compile(argument, condition)
  })
  return (values) => each.every((passes) => passes(values))
}
