import { refused, unsupported } from './failures'

/**
 * Values as the wire and the store write them: canonical EJSON. In memory they are plain JavaScript: numbers, dates,
 * regular expressions, hex text for object ids. Written here and not with bson's EJSON, which is ten times slower to read.
 */
export type Id = string | number
export type PlainObject = Record<string, unknown>
export type Doc = PlainObject & { _id: Id }

export const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

const outOfReach = (type: string) => () => {
  throw unsupported(`values of type ${type}`)
}

/** Each reads the one value under its key; `now` is the moment that a server date means. */
const readers: Record<string, (value: never, now: number) => unknown> = {
  $numberInt: (text: string) => Number(text),
  $numberLong: (text: string) => Number(text),
  $numberDouble: (text: string) => Number(text),
  $date: (date: string | { $numberLong: string }) =>
    new Date(typeof date === 'string' ? date : Number(date.$numberLong)),
  $oid: (hex: string) => hex,
  $regularExpression: ({ pattern, options }: { pattern: string; options: string }) => readRegExp(pattern, options),
  $tcb_server_date: ({ offset }: { offset?: { [type: string]: string } | number }, now: number) =>
    new Date(now + Number(typeof offset === 'object' ? Object.values(offset)[0] : (offset ?? 0))),
  $numberDecimal: outOfReach('decimal'),
  $binary: outOfReach('binary'),
  $timestamp: outOfReach('timestamp'),
  $minKey: outOfReach('minKey'),
  $maxKey: outOfReach('maxKey'),
}

export const readRegExp = (pattern: string, options = '') => {
  if (/[^imsu]/.test(options)) throw unsupported(`the option "${options}" of a regular expression`)
  try {
    return new RegExp(pattern, options)
  } catch {
    throw refused(`Regular expression is invalid: ${pattern}`)
  }
}

/** Works on what JSON.parse has just made, in place: a copy would double the time to open a store. */
const revive = (value: unknown, now: number): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const parsed = value as PlainObject
  for (const key in parsed) {
    const read = key.startsWith('$') && Object.hasOwn(readers, key) ? readers[key] : undefined
    if (read) return read(parsed[key] as never, now)
    if (key === '__proto__') throw refused("The field name '__proto__' is not allowed")
    const item = parsed[key]
    if (typeof item === 'object' && item !== null) parsed[key] = revive(item, now)
  }
  return parsed
}

/** Reads EJSON text; every server date in it means the same `now`. */
export const parseValue = (text: string, now: number): unknown => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw refused(`Not EJSON: ${text.slice(0, 80)}`)
  }
  return revive(json, now)
}

const writeNumber = (value: number) => {
  if (!Number.isInteger(value) || Object.is(value, -0) || Math.abs(value) > 2 ** 63)
    return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`
  return value >= -(2 ** 31) && value < 2 ** 31 ? `{"$numberInt":"${value}"}` : `{"$numberLong":"${value}"}`
}

/** Writes canonical EJSON text. */
export const stringifyValue = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return writeNumber(value)
    case 'boolean':
      return String(value)
    case 'object':
      break
    default:
      return 'null'
  }
  if (value === null) return 'null'
  if (Array.isArray(value)) return `[${value.map(stringifyValue).join(',')}]`
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (value instanceof RegExp)
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${value.flags}"}}`
  const fields: string[] = []
  for (const [key, item] of Object.entries(value))
    if (item !== undefined) fields.push(`${JSON.stringify(key)}:${stringifyValue(item)}`)
  return `{${fields.join(',')}}`
}

/** Documents in memory are shared between readers, so whoever changes one changes a copy. */
export const copyValue = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(copyValue) as Value
  if (value instanceof Date) return new Date(value) as Value
  if (!isPlainObject(value)) return value
  const copy: PlainObject = {}
  for (const key in value) copy[key] = copyValue(value[key])
  return copy as Value
}
