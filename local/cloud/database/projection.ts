import { refused, unsupported } from './failures'
import { compileCondition } from './conditions'
import { isPlainObject, type Doc, type PlainObject } from './values'

export type Project = (document: Doc) => PlainObject

/** The named fields as a tree; `true` is a whole field. */
interface Tree {
  [field: string]: true | Tree
}

const treeOf = (paths: readonly string[]): Tree => {
  const tree: Tree = {}
  for (const path of paths) {
    const steps = path.split('.')
    const last = steps.pop()!
    let branch: Tree = tree
    for (const step of steps) {
      const next = branch[step]
      if (next === true) throw refused(`Path collision at ${path}`)
      branch = branch[step] = next ?? {}
    }
    if (branch[last]) throw refused(`Path collision at ${path}`)
    branch[last] = true
  }
  return tree
}

/** Only what the tree names; in lists, the named part of each document. */
const include = (value: unknown, tree: Tree): unknown => {
  if (Array.isArray(value))
    return value.filter((item) => typeof item === 'object' && item !== null).map((item) => include(item, tree))
  if (!isPlainObject(value)) return undefined
  const kept: PlainObject = {}
  for (const [field, item] of Object.entries(value)) {
    const branch = Object.hasOwn(tree, field) ? tree[field] : undefined
    const part = branch === true ? item : branch && include(item, branch)
    if (part !== undefined) kept[field] = part
  }
  return kept
}

/** Everything but what the tree names. */
const exclude = (value: unknown, tree: Tree): unknown => {
  if (Array.isArray(value)) return value.map((item) => exclude(item, tree))
  if (!isPlainObject(value)) return value
  const kept: PlainObject = {}
  for (const [field, item] of Object.entries(value)) {
    const branch = Object.hasOwn(tree, field) ? tree[field] : undefined
    if (branch !== true) kept[field] = branch ? exclude(item, branch) : item
  }
  return kept
}

const slice = (list: unknown[], argument: unknown) => {
  if (typeof argument === 'number') return argument < 0 ? list.slice(argument) : list.slice(0, argument)
  if (!Array.isArray(argument)) throw refused('$slice needs a number or [skip, limit]')
  const [skip, limit] = argument.map(Number) as [number, number]
  const start = skip < 0 ? Math.max(0, list.length + skip) : skip
  return list.slice(start, start + limit)
}

type ListOperator = (list: unknown[]) => unknown[] | undefined

/** The first element that matches; none leaves the field out. */
const firstMatching = (condition: unknown): ListOperator => {
  const passes = compileCondition({ $elemMatch: condition })
  return (list) => {
    const found = list.find((item) => passes([[item]]))
    return found === undefined ? undefined : [found]
  }
}

const listOperators = (spec: [field: string, argument: unknown][]) =>
  spec.map(([field, argument]): [string, ListOperator] => {
    if (!isPlainObject(argument) || field.includes('.')) throw unsupported(`the projection of '${field}'`)
    if ('$slice' in argument) return [field, (list) => slice(list, argument.$slice)]
    if ('$elemMatch' in argument) return [field, firstMatching(argument.$elemMatch)]
    throw unsupported(`the projection operator ${Object.keys(argument).join(', ')}`)
  })

/** Compiles a projection. `_id` is kept unless it is excluded; `$slice` alone keeps the other fields. */
export const compileProjection = (projection: PlainObject): Project => {
  const flags: [field: string, wanted: boolean][] = []
  const operators: [field: string, argument: unknown][] = []
  for (const [field, value] of Object.entries(projection))
    if (typeof value === 'object') operators.push([field, value])
    else flags.push([field, Boolean(value)])

  const others = flags.filter(([field]) => field !== '_id')
  const including =
    others[0]?.[1] ?? operators.some(([, argument]) => isPlainObject(argument) && '$elemMatch' in argument)
  const mixed = others.find(([, wanted]) => wanted !== including)
  if (mixed)
    throw refused(
      `Cannot do ${including ? 'exclusion' : 'inclusion'} on field ${mixed[0]} in ${including ? 'inclusion' : 'exclusion'} projection`,
    )

  const withId = flags.find(([field]) => field === '_id')?.[1] ?? true
  const onlyId = !others.length && !operators.length && flags.some(([, wanted]) => wanted)
  const named = others.map(([field]) => field)
  const select = including || onlyId ? include : exclude
  const fields =
    select === include
      ? [...named, ...operators.map(([field]) => field), ...(withId ? ['_id'] : [])]
      : [...named, ...(withId ? [] : ['_id'])]
  const tree = treeOf(fields)
  const applied = listOperators(operators)

  return (document) => {
    const kept = select(document, tree) as PlainObject
    for (const [field, apply] of applied) {
      if (!Array.isArray(kept[field])) continue
      const list = apply(kept[field])
      if (list) kept[field] = list
      else delete kept[field]
    }
    return kept
  }
}
