import { aggregate as runMingo, ProcessingMode } from 'mingo'
import type { WireCall } from '../actions'
import { CloudFailure } from '../failure'
import type { Catalog } from './catalog'
import type { Collection } from './collection'
import { refused } from './failures'
import { find } from './find'
import { compileQuery } from './query'
import type { Session } from './session'
import { parseSort, sortDocuments, type SortField } from './sort'
import { objectOf, readStages, type Stage } from './stages'
import { copyValue, isPlainObject, type PlainObject } from './values'

/** mingo's `$$NOW` is the machine's time; ours is the clock's. */
const withNow = (value: unknown, now: Date): unknown => {
  if (value === '$$NOW') return now
  if (Array.isArray(value)) return value.map((item) => withNow(item, now))
  if (!isPlainObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNow(item, now)]))
}

const runStage = (documents: PlainObject[], stage: Stage, catalog: Catalog): PlainObject[] => {
  // Our own conditions and order, so that a stage agrees with a query.
  if (stage.name === '$match') return documents.filter(compileQuery(objectOf(stage)))
  if (stage.name === '$sort') return sortDocuments(documents, parseSort(objectOf(stage)), (document) => document)
  try {
    return runMingo(documents, [{ [stage.name]: stage.argument }], {
      processingMode: ProcessingMode.CLONE_INPUT,
      scriptEnabled: false,
      // mingo may write into what it joins.
      collectionResolver: (name) => copyValue(catalog.get(name).documents()),
    })
  } catch (error) {
    if (error instanceof CloudFailure) throw error
    throw refused(`${stage.name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

interface Beginning {
  condition: PlainObject
  sort: SortField[]
  rest: readonly Stage[]
}

/** The first stages, as far as a query can do them with the help of an index. */
const beginningOf = (pipeline: readonly Stage[]): Beginning => {
  const [first, second] = pipeline
  if (first?.name !== '$match') return { condition: {}, sort: [], rest: pipeline }
  const condition = objectOf(first)
  return second?.name === '$sort'
    ? { condition, sort: parseSort(objectOf(second)), rest: pipeline.slice(2) }
    : { condition, sort: [], rest: pipeline.slice(1) }
}

export const aggregate = (
  session: Session,
  catalog: Catalog,
  collection: Collection,
  pipeline: readonly Stage[],
  trace: WireCall['trace'],
  now: number,
): PlainObject[] => {
  const { condition, sort, rest } = beginningOf(
    readStages(pipeline.map(({ name, argument }) => ({ name, argument: withNow(argument, new Date(now)) }))),
  )
  const found = find(session, collection, { condition, sort }, trace).map(({ document }) => document as PlainObject)
  const list = rest.reduce<PlainObject[]>((documents, stage) => runStage(documents, stage, catalog), found)
  trace.returned = list.length
  return list
}
