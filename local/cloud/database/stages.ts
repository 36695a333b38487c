import { refused, unsupported } from './failures'
import { isPlainObject, type PlainObject } from './values'

export interface Stage {
  name: string
  argument: unknown
}

/** The stages that mingo runs rightly; what is not here is refused by name. */
const known = new Set([
  ...['$addFields', '$bucket', '$count', '$facet', '$graphLookup', '$group', '$limit', '$lookup', '$match', '$project'],
  ...['$redact', '$replaceRoot', '$replaceWith', '$sample', '$set', '$skip', '$sort', '$sortByCount', '$unionWith'],
  ...['$unset', '$unwind'],
])

export const objectOf = ({ name, argument }: Stage): PlainObject => {
  if (!isPlainObject(argument)) throw refused(`the argument of ${name} must be an object`)
  return argument
}

/** mingo's `$bucket` counts wrongly, so it is written as what it means: groups by the boundary below. */
const bucket = (stage: Stage): Stage[] => {
  const { groupBy, boundaries, default: others, output = { count: { $sum: 1 } } } = objectOf(stage)
  // The service refuses a document that falls into no bucket; mingo's `$switch` would let it pass.
  if (others === undefined) throw unsupported('$bucket without a default')
  if (!Array.isArray(boundaries) || boundaries.length < 2) throw refused('$bucket needs at least 2 boundaries')
  const branches = boundaries.slice(0, -1).map((from: unknown, i) => ({
    case: { $and: [{ $gte: [groupBy, from] }, { $lt: [groupBy, boundaries[i + 1]] }] },
    then: { $literal: from },
  }))
  const _id = { $switch: { branches, default: { $literal: others } } }
  return [
    { name: '$group', argument: { _id, ...(output as object) } },
    { name: '$sort', argument: { _id: 1 } },
  ]
}

const nested = (pipeline: unknown): PlainObject[] => {
  if (!Array.isArray(pipeline)) throw refused('a pipeline must be an array')
  const stages = pipeline.map((stage: unknown): Stage => {
    const [entry, ...more] = isPlainObject(stage) ? Object.entries(stage) : []
    if (!entry || more.length) throw refused('a stage must be an object with exactly one field')
    return { name: entry[0], argument: entry[1] }
  })
  return readStages(stages).map(({ name, argument }) => ({ [name]: argument }))
}

/** Refuses what is not known, also in the pipelines inside a stage. */
export const readStages = (stages: readonly Stage[]): Stage[] =>
  stages.flatMap((stage): Stage[] => {
    const { name, argument } = stage
    if (!known.has(name)) throw unsupported(`the aggregation stage ${name}`)
    if (name === '$bucket') return bucket(stage)
    if (name === '$facet') {
      const facets = Object.entries(objectOf(stage)).map(([facet, pipeline]) => [facet, nested(pipeline)])
      return [{ name, argument: Object.fromEntries(facets) }]
    }
    if (['$lookup', '$unionWith'].includes(name) && isPlainObject(argument) && argument.pipeline !== undefined)
      return [{ name, argument: { ...argument, pipeline: nested(argument.pipeline) } }]
    return [stage]
  })
