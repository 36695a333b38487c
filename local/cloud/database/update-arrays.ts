import { compileCondition, isOperator } from './conditions'
import { refused } from './failures'
import { compareValues, sameValue } from './order'
import { compileQuery } from './query'
import { shown } from './shown'
import { parseSort, sortDocuments } from './sort'
import type { UpdateOperator } from './update-fields'
import { isPlainObject, type PlainObject } from './values'

const listFor = (operator: string, current: unknown, path: string): unknown[] => {
  if (Array.isArray(current)) return current
  throw refused(`The field '${path}' must be an array but is ${shown(current)}: ${operator}`)
}

/** `{ $each: [...] }` with its modifiers, or one value. */
const additions = (operator: string, argument: unknown, modifiers: string[]): PlainObject & { $each: unknown[] } => {
  if (!isPlainObject(argument) || !('$each' in argument)) return { $each: [argument] }
  if (!Array.isArray(argument.$each)) throw refused(`The argument to $each in ${operator} must be an array`)
  const unknown = Object.keys(argument).find((key) => key !== '$each' && !modifiers.includes(key))
  if (unknown) throw refused(`Unrecognized clause in ${operator}: ${unknown}`)
  return argument as PlainObject & { $each: unknown[] }
}

const sorted = (list: unknown[], sort: unknown): unknown[] => {
  if (isPlainObject(sort)) return sortDocuments(list, parseSort(sort), (item) => (isPlainObject(item) ? item : {}))
  if (sort !== 1 && sort !== -1) throw refused('The $sort element value must be either 1 or -1')
  return [...list].sort((a, b) => compareValues(a, b) * sort)
}

const integer = (name: string, value: unknown) => {
  if (!Number.isInteger(value)) throw refused(`The value for ${name} must be an integer value`)
  return value as number
}

const push: UpdateOperator = {
  creates: true,
  apply(current, argument, path) {
    const { $each, $position, $sort, $slice } = additions('$push', argument, ['$position', '$sort', '$slice'])
    const list = current === undefined ? [] : [...listFor('$push', current, path)]
    list.splice($position === undefined ? list.length : integer('$position', $position), 0, ...$each)
    const inOrder = $sort === undefined ? list : sorted(list, $sort)
    if ($slice === undefined) return inOrder
    const length = integer('$slice', $slice)
    return length < 0 ? inOrder.slice(length) : inOrder.slice(0, length)
  },
}

const addToSet: UpdateOperator = {
  creates: true,
  apply(current, argument, path) {
    const list = current === undefined ? [] : [...listFor('$addToSet', current, path)]
    for (const value of additions('$addToSet', argument, []).$each)
      if (!list.some((item) => sameValue(item, value))) list.push(value)
    return list
  },
}

/** A document without operators is a condition on the fields of the elements. */
const pullTest = (argument: unknown): ((item: unknown) => boolean) => {
  if (isPlainObject(argument) && !Object.keys(argument).some(isOperator)) {
    const matches = compileQuery(argument)
    return (item) => isPlainObject(item) && matches(item)
  }
  if (Array.isArray(argument)) return (item) => sameValue(item, argument)
  const passes = compileCondition(argument)
  return (item) => passes([item])
}

const pull: UpdateOperator = {
  creates: false,
  apply(current, argument, path) {
    const goes = pullTest(argument)
    return listFor('$pull', current, path).filter((item) => !goes(item))
  },
}

const pullAll: UpdateOperator = {
  creates: false,
  apply(current, argument, path) {
    if (!Array.isArray(argument)) throw refused('$pullAll requires an array argument')
    return listFor('$pullAll', current, path).filter((item) => !argument.some((value) => sameValue(item, value)))
  },
}

const pop: UpdateOperator = {
  creates: false,
  apply(current, argument, path) {
    if (argument !== 1 && argument !== -1) throw refused(`$pop expects 1 or -1, found: ${shown(argument)}`)
    const list = listFor('$pop', current, path)
    return argument === 1 ? list.slice(0, -1) : list.slice(1)
  },
}

export const arrayOperators: Record<string, UpdateOperator> = {
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $pullAll: pullAll,
  $pop: pop,
}
