import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { open } from 'lmdb'
import type { Stored } from './collection'
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

type Key = [collection: string] | [collection: string, id: Id]

const readRecord = (text: string): Stored => {
  const space = text.indexOf(' ')
  const [order, document] = [Number(text.slice(0, space)), parseValue(text.slice(space + 1), 0)]
  if (!Number.isSafeInteger(order) || order < 1) throw new Error(`no number of insertion in "${text.slice(0, 40)}"`)
  return { order, document: document as Doc }
}

/**
 * Documents on disk, in lmdb. A key is [collection, id]; a record is the number of insertion, a space, and the document as
 * canonical EJSON. A key [collection] says that the collection exists. Writes that come together share one commit.
 */
export const openStore = (dir: string): Store => {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'data.mdb')
  const damaged = (cause: unknown) =>
    new Error(`The local database in ${file} is damaged: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })

  const openFile = () => {
    try {
      return open<string, Key>({ path: dir, encoding: 'string' })
    } catch (error) {
      throw damaged(error)
    }
  }
  const database = openFile()

  return {
    load() {
      const collections = new Map<string, Stored[]>()
      try {
        for (const { key, value } of database.getRange()) {
          const [name, id] = key
          const documents = collections.get(name) ?? []
          collections.set(name, documents)
          if (id !== undefined) documents.push(readRecord(value))
        }
      } catch (error) {
        throw damaged(error)
      }
      return collections
    },
    async addCollection(name) {
      await database.put([name], '')
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
