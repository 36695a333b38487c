import { shown } from './shown'
import { refused } from './failures'
import { isPlainObject, type PlainObject } from './values'

type Container = PlainObject | unknown[]

/** A place in a document that an update looks at. */
export interface Place {
  value: unknown
  set(value: unknown): void
  unset(): void
}

const isPosition = (step: string) => /^(0|[1-9]\d*)$/.test(step)
const isContainer = (value: unknown): value is Container => Array.isArray(value) || isPlainObject(value)

const read = (container: Container, step: string): unknown => {
  if (Array.isArray(container)) return isPosition(step) ? container[Number(step)] : undefined
  return Object.hasOwn(container, step) ? container[step] : undefined
}

const write = (container: Container, step: string, value: unknown) => {
  if (!Array.isArray(container)) return void (container[step] = value)
  // A list has no holes: what lies between is null.
  while (container.length < Number(step)) container.push(null)
  container[Number(step)] = value
}

const cannotCreate = (step: string, name: string, container: unknown) =>
  refused(`Cannot create field '${step}' in element {${name}: ${shown(container)}}`)

/** The place at a path. With `create`, what lies on the way is made; otherwise a place that is not there is undefined. */
export function placeAt(document: PlainObject, path: string, create: true): Place
export function placeAt(document: PlainObject, path: string, create: boolean): Place | undefined
export function placeAt(document: PlainObject, path: string, create: boolean): Place | undefined {
  const steps = path.split('.')
  const last = steps.pop()!
  if ([...steps, last].some((step) => step === '' || step === '__proto__'))
    throw refused(`The update path '${path}' contains an empty field name, which is not allowed.`)

  let container: Container = document
  let name = ''
  const enter = (step: string) => {
    if (Array.isArray(container) && !isPosition(step) && create) throw cannotCreate(step, name, container)
    return read(container, step)
  }
  for (const [i, step] of steps.entries()) {
    let inner = enter(step)
    if (inner === undefined && create) write(container, step, (inner = {}))
    if (!isContainer(inner)) {
      if (create) throw cannotCreate(steps[i + 1] ?? last, step, inner)
      return undefined
    }
    ;[container, name] = [inner, step]
  }

  const value = enter(last)
  if (value === undefined && !create) return undefined
  return {
    value,
    set: (next) => write(container, last, next),
    unset() {
      if (Array.isArray(container)) container[Number(last)] = null
      else delete container[last]
    },
  }
}
