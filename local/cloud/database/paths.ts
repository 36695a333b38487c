import { isPlainObject } from './values'

const isPosition = (step: string) => /^\d+$/.test(step)
export const stepsOf = (path: string) => path.split('.')

const fieldOf = (value: unknown, step: string) =>
  isPlainObject(value) && Object.hasOwn(value, step) ? value[step] : undefined

/**
 * The values that a condition sees at a path: one for each way through the lists on it, `undefined` where a field is
 * missing. A list at the end of the path is one value. A list on the way that holds no document leads nowhere.
 */
export const reach = (value: unknown, steps: readonly string[], at = 0): unknown[] => {
  const step = steps[at]
  if (step === undefined) return [value]
  if (!Array.isArray(value)) return reach(fieldOf(value, step), steps, at + 1)
  const byField = value.filter(isPlainObject).flatMap((item) => reach(item, steps, at))
  return isPosition(step) && Number(step) < value.length
    ? [...reach(value[Number(step)], steps, at + 1), ...byField]
    : byField
}

/** The one value at a path on which there is no list; `undefined` when there is one. Most documents end here. */
const plainValue = (document: unknown, steps: readonly string[]): unknown => {
  let value = document
  for (const step of steps) {
    if (Array.isArray(value)) return undefined
    value = fieldOf(value, step)
  }
  return Array.isArray(value) ? undefined : (value ?? null)
}

/** The values that an index or a sort sees: lists are opened, a missing field is null, an empty list is undefined. */
export const keyValues = (document: unknown, steps: readonly string[]): unknown[] => {
  const plain = plainValue(document, steps)
  if (plain !== undefined) return [plain]
  const reached = reach(document, steps)
  if (!reached.length) return [null]
  return reached.flatMap((value) => {
    if (!Array.isArray(value)) return [value ?? null]
    return value.length ? value.map((item: unknown) => item ?? null) : [undefined]
  })
}
