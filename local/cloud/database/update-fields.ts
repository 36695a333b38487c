import { refused } from './failures'
import { compareValues } from './order'
import { shown } from './shown'
import { isPlainObject } from './values'

/** What an operator makes of the value at a place; `undefined` = the field is not there. */
export interface UpdateOperator {
  /** Makes the field, and what lies on the way to it, when it is not there. */
  creates: boolean
  apply(current: unknown, argument: unknown, path: string): unknown
}

const kindOf = (value: unknown) => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  return { string: 'string', boolean: 'bool', number: 'double' }[typeof value as string] ?? 'object'
}

const number = (operator: string, value: unknown) => {
  if (typeof value !== 'number') throw refused(`Cannot ${operator} with non-numeric argument: {${shown(value)}}`)
  return value
}

const arithmetic = (
  name: '$inc' | '$mul',
  verb: string,
  apply: (current: number, by: number) => number,
): UpdateOperator => ({
  creates: true,
  apply(current, argument, path) {
    const by = number(verb, argument)
    if (current === undefined) return apply(0, by)
    if (typeof current === 'number') return apply(current, by)
    throw refused(
      `Cannot apply ${name} to a value of non-numeric type. The field '${path.split('.').pop()}' is of type ${kindOf(current)}`,
    )
  },
})

const keep = (better: (order: number) => boolean): UpdateOperator => ({
  creates: true,
  apply: (current, argument) =>
    current === undefined || better(compareValues(argument, current)) ? argument : current,
})

const bit: UpdateOperator = {
  creates: true,
  apply(current = 0, argument, path) {
    const entries = isPlainObject(argument) ? Object.entries(argument) : []
    if (!entries.length) throw refused('The $bit modifier needs an object such as {field: {and/or/xor: #}}')
    if (!Number.isInteger(current))
      throw refused(
        `Cannot apply $bit to a value of non-integral type. The field '${path}' is of type ${kindOf(current)}`,
      )
    return entries.reduce((value, [operation, operand]) => {
      if (!Number.isInteger(operand))
        throw refused(`The $bit modifier field must be an Integer: {${operation}: ${shown(operand)}}`)
      // 64 bits, as the database has; JavaScript's own operators have 32.
      const [a, b] = [BigInt(value), BigInt(operand as number)]
      if (operation === 'and') return Number(a & b)
      if (operation === 'or') return Number(a | b)
      if (operation === 'xor') return Number(a ^ b)
      throw refused(`The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`)
    }, current as number)
  },
}

export const fieldOperators: Record<string, UpdateOperator> = {
  $set: { creates: true, apply: (_, argument) => argument },
  $unset: { creates: false, apply: () => undefined },
  $inc: arithmetic('$inc', 'increment', (current, by) => current + by),
  $mul: arithmetic('$mul', 'multiply', (current, by) => current * by),
  $min: keep((order) => order < 0),
  $max: keep((order) => order > 0),
  $bit: bit,
}
