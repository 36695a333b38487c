import { refused, unsupported } from './failures'
import { sameValue } from './order'
import { arrayOperators } from './update-arrays'
import { fieldOperators } from './update-fields'
import { placeAt } from './update-path'
import { copyValue, isPlainObject, type Doc, type PlainObject } from './values'

const operators = { ...fieldOperators, ...arrayOperators }

type Step = (document: PlainObject) => void
export type Update = (document: Doc) => Doc

const operatorStep = (name: string, path: string, argument: unknown): Step => {
  const { creates, apply } = operators[name]!
  return (document) => {
    const place = placeAt(document, path, creates)
    if (!place) return
    const next = apply(place.value, argument, path)
    if (next === undefined) place.unset()
    else place.set(copyValue(next))
  }
}

const renameStep = (from: string, to: unknown): Step => {
  if (typeof to !== 'string') throw refused(`The 'to' field for $rename must be a string: ${from}`)
  return (document) => {
    const place = placeAt(document, from, false)
    if (!place) return
    place.unset()
    placeAt(document, to, true).set(place.value)
  }
}

const conflict = (path: string, other: string) =>
  refused(`Updating the path '${path}' would create a conflict at '${other.length < path.length ? other : path}'`)

/** Two operators may not touch the same field, nor one a part of the other's. */
const checkPaths = (paths: readonly string[]) => {
  for (const [i, path] of paths.entries()) {
    const other = paths
      .slice(0, i)
      .find((one) => one === path || one.startsWith(`${path}.`) || path.startsWith(`${one}.`))
    if (other !== undefined) throw conflict(path, other)
    if (path.split('.').some((step) => step.startsWith('$'))) throw unsupported(`the positional operator in '${path}'`)
  }
}

/** Compiles `{ $set: {...}, $inc: {...} }`. What is wrong with it in itself is told here; what is wrong with a document, when it is applied. */
export const compileUpdate = (data: PlainObject): Update => {
  const paths: string[] = []
  const steps = Object.entries(data).flatMap(([name, fields]) => {
    if (!Object.hasOwn(operators, name) && name !== '$rename')
      throw ['$setOnInsert', '$currentDate'].includes(name)
        ? unsupported(`the update operator ${name}`)
        : refused(`Unknown modifier: ${name}`)
    if (!isPlainObject(fields)) throw refused(`Modifiers operate on fields but we found another type instead: ${name}`)
    return Object.entries(fields).map(([path, argument]) => {
      paths.push(path, ...(name === '$rename' ? [String(argument)] : []))
      return name === '$rename' ? renameStep(path, argument) : operatorStep(name, path, argument)
    })
  })
  checkPaths(paths)

  return (document) => {
    const next = copyValue(document)
    for (const step of steps) step(next)
    if (!sameValue(next._id, document._id))
      throw refused(`Performing an update on the path '_id' would modify the immutable field '_id'`)
    return next
  }
}
