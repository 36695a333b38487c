import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Index } from '../../../../cloudfunctions/_runtime/schema'
import type { WireCall } from '../../../../local/cloud/actions'
import { createClock } from '../../../../local/cloud/clock'
import { openDatabase, type Database } from '../../../../local/cloud/database'
import { parseValue, stringifyValue } from '../../../../local/cloud/database/values'

// A restart reads the store in a process of its own.
jest.setTimeout(60_000)

export const noon = Date.UTC(2026, 10, 24, 4)

interface Answer {
  data?: { list?: string[]; insertedIds?: unknown[]; total?: number; updated?: number; deleted?: number; doc?: string }
  transactionId?: string
}

const opened = new Set<Database>()
const folders = new Set<string>()

afterEach(async () => {
  for (const database of opened) await database.close()
  for (const folder of folders) await rm(folder, { recursive: true })
  opened.clear()
  folders.clear()
})

export const newFolder = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'database-'))
  folders.add(dir)
  return dir
}

/** A database with the one collection `things`, whose clock stands at noon, and the actions in short. */
export const openThings = async ({ indexes = [] as readonly Index[], dir = '' } = {}) => {
  const folder = dir || (await newFolder())
  const clock = createClock()
  clock.freeze(noon)
  const database = await openDatabase({ dir: folder, schema: { things: { indexes } }, clock })
  opened.add(database)

  let trace: WireCall['trace'] = {}
  const call = async (action: string, body: Record<string, unknown> = {}): Promise<Answer> => {
    trace = {}
    const run = database.actions[`database.${action}`]!
    return run({ body: { collectionName: 'things', ...body }, source: '', trace })
  }
  const text = (value: object | undefined) => value && stringifyValue(value)

  return {
    database,
    clock,
    dir: folder,
    call,
    /** What the last action touched. */
    trace: () => trace,
    add: async (documents: object | object[], transactionId?: string) =>
      (await call('insertDocument', { data: [documents].flat().map(stringifyValue), transactionId })).data!
        .insertedIds!,
    get: async (query: object = {}, { order, projection, ...others }: Partial<Record<string, unknown>> = {}) =>
      (
        await call('getDocument', {
          query: text(query),
          order: text(order as object),
          projection: text(projection as object),
          ...others,
        })
      ).data!.list!.map((item) => parseValue(item, 0) as Record<string, unknown>),
    count: async (query: object) => (await call('calculateDocument', { query: text(query) })).data!.total,
    update: async (query: object, data: object, others: object = {}) =>
      (await call('modifyDocument', { query: text(query), data: text(data), merge: true, multi: true, ...others }))
        .data!.updated,
    set: async (id: unknown, data: object, transactionId?: string) =>
      (
        await call('modifyDocument', {
          query: stringifyValue({ _id: id }),
          data: stringifyValue(data),
          merge: false,
          upsert: true,
          multi: false,
          transactionId,
        })
      ).data,
    remove: async (query: object, others: object = {}) =>
      (await call('removeDocument', { query: text(query), multi: true, ...others })).data!.deleted,
    aggregate: async (...stages: object[]) =>
      (
        await call('aggregateDocuments', {
          stages: stages.map((stage) => {
            const [[stageKey, value]] = Object.entries(stage) as [[string, unknown]]
            return { stageKey, stageValue: stringifyValue(value) }
          }),
        })
      ).data!.list!.map((item) => parseValue(item, 0) as Record<string, unknown>),
    begin: async () => (await call('startTransaction')).transactionId!,
    commit: (transactionId: string) => call('commitTransaction', { transactionId }),
    abort: (transactionId: string) => call('abortTransaction', { transactionId }),
    async close() {
      opened.delete(database)
      await database.close()
    },
  }
}
export type Things = Awaited<ReturnType<typeof openThings>>

export const refusal = (code: string, message: RegExp | string = '') =>
  expect.objectContaining({ code, message: expect.stringMatching(message) })

export const names = (documents: object[]) => documents.map((document) => (document as { _id: unknown })._id)
