import { Query as Expression } from 'mingo'
import { compileCondition, isOperator, unknownOperator } from './conditions'
import { refused, unsupported } from './failures'
import { reach, stepsOf } from './paths'
import { isPlainObject, type PlainObject } from './values'

export type Matches = (document: PlainObject) => boolean

const compileEach = (key: string, conditions: unknown): Matches[] => {
  if (!Array.isArray(conditions) || !conditions.length) throw refused(`${key} must be a nonempty array`)
  return conditions.map((condition) => {
    if (!isPlainObject(condition)) throw refused(`${key} entries need to be full objects`)
    return compileQuery(condition)
  })
}

const compileExpression = (expression: unknown): Matches => {
  // mingo would take the machine's time for it, not the clock's.
  if (JSON.stringify(expression).includes('"$$NOW"')) throw unsupported('$$NOW in a query')
  const orRefuse = <Result>(run: () => Result): Result => {
    try {
      return run()
    } catch (error) {
      throw refused(`$expr: ${(error as Error).message}`)
    }
  }
  const query = orRefuse(() => new Expression({ $expr: expression } as object, { scriptEnabled: false }))
  return (document) => orRefuse(() => query.test(document))
}

const compilePart = (key: string, condition: unknown): Matches => {
  if (key === '$expr') return compileExpression(condition)
  if (key === '$and' || key === '$or' || key === '$nor') {
    const each = compileEach(key, condition)
    if (key === '$and') return (document) => each.every((matches) => matches(document))
    return (document) => each.some((matches) => matches(document)) === (key === '$or')
  }
  if (isOperator(key)) throw unknownOperator(key, 'top level operator')
  const [steps, passes] = [stepsOf(key), compileCondition(condition)]
  return (document) => passes(reach(document, steps))
}

/**
 * Compiles a condition on documents. Unknown operators are refused here, before any document is read.
 * Our own matcher, so that conditions, indexes and sorting agree on one order of values; only `$expr` is mingo's.
 */
export const compileQuery = (condition: PlainObject): Matches => {
  const parts = Object.entries(condition).map(([key, part]) => compilePart(key, part))
  return (document) => parts.every((matches) => matches(document))
}
