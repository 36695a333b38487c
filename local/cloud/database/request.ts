import { invalid, refused } from './failures'
import type { Stage } from './stages'
import { isPlainObject, parseValue, type PlainObject } from './values'

/** Reads the body of an action: its parts are EJSON texts inside JSON. Every server date in one action means one moment. */
export const readBody = (body: Record<string, unknown>, now: number) => {
  const text = (value: unknown, name: string) => {
    if (typeof value !== 'string') throw invalid(`${name} must be EJSON text`)
    return parseValue(value, now)
  }
  const object = (value: unknown, name: string): PlainObject => {
    if (value === undefined || value === '') return {}
    const parsed = text(value, name)
    if (!isPlainObject(parsed)) throw refused(`${name} must be an object`)
    return parsed
  }
  const whole = (name: string, most: number, otherwise: number): number => {
    const value = body[name] ?? otherwise
    if (!Number.isInteger(value) || (value as number) < 0) throw invalid(`${name} must be an integer, not negative`)
    return Math.min(value as number, most)
  }

  return {
    object: (name: string) => object(body[name], name),
    documents: (): PlainObject[] => {
      if (!Array.isArray(body.data) || !body.data.length) throw invalid('data must be a list of documents')
      return body.data.map((item) => object(item, 'data'))
    },
    stages: (): Stage[] => {
      if (!Array.isArray(body.stages)) throw invalid('stages must be a list')
      return body.stages.map(({ stageKey, stageValue }: { stageKey: string; stageValue: unknown }) => ({
        name: stageKey,
        argument: text(stageValue, stageKey),
      }))
    },
    whole,
    multi: () => body.multi !== false,
  }
}
