import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { open } from 'lmdb'
import type { Stored } from './collection'
import { probeStore } from './store-probe'
import { parseValue, type Doc, type Id } from './values'

export interface StoredChange {
  collection: string
  id: Id
  /** Absent: removed. */
  after?: { order: number; text: string }
}

export interface Store {
  /** Every collection with its documents, in no particular order. */
  load(): Map<string, Stored[]>
  addCollection(name: string): Promise<void>
  /** All of them or none; resolves when they are on disk. */
  write(changes: readonly StoredChange[]): Promise<void>
  close(): Promise<void>
}

type Key = string | [collection: string, id: Id]

const readRecord = (text: string): Stored => {
  const space = text.indexOf(' ')
  const [order, document] = [Number(text.slice(0, space)), parseValue(text.slice(space + 1), 0)]
  if (!Number.isSafeInteger(order) || order < 1) throw new Error(`no number of insertion in "${text.slice(0, 40)}"`)
  return { order, document: document as Doc }
}

/**
 * Documents on disk, in lmdb. A key is [collection, id]; a record is the number of insertion, a space, and the document as
 * canonical EJSON. A key that is only a name says that the collection exists. Writes that come together share one commit.
 */
export const openStore = async (dir: string): Promise<Store> => {
  await mkdir(dir, { recursive: true })
  const damaged = (cause: unknown) =>
    new Error(`The local database in ${join(dir, 'data.mdb')} is damaged: ${(cause as Error).message}`, { cause })
  await probeStore(dir).catch((error) => {
    throw damaged(error)
  })
  const database = open<string, Key>({ path: dir, encoding: 'string' })

  return {
    load() {
      const collections = new Map<string, Stored[]>()
      for (const { key, value } of database.getRange()) {
        const [name, id] = typeof key === 'string' ? [key] : key
        const documents = collections.get(name) ?? []
        collections.set(name, documents)
        try {
          if (id !== undefined) documents.push(readRecord(value))
        } catch (error) {
          throw damaged(error)
        }
      }
      return collections
    },
    async addCollection(name) {
      await database.put(name, '')
      await database.flushed
    },
    async write(changes) {
      await database.batch(() => {
        for (const { collection, id, after } of changes)
          if (after) void database.put([collection, id], `${after.order} ${after.text}`)
          else void database.remove([collection, id])
      })
      await database.flushed
    },
    close: () => database.close(),
  }
}
