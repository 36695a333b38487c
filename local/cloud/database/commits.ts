import { calculateObjectSize } from 'bson'
import type { Collection } from './collection'
import { refused } from './failures'
import type { Store, StoredChange } from './store'
import { stringifyValue, type Doc, type Id } from './values'

export interface Change {
  collection: Collection
  id: Id
  /** Absent: removed. */
  after?: Doc
}

export interface Commits {
  /** Numbers the commits; a snapshot is the number of the last one it sees. */
  last(): number
  /** Refused before anything changes, or seen by every reader at once; resolves when it is on disk. */
  commit(changes: readonly Change[], keepPast: boolean): Promise<void>
}

const mostBytes = 16 * 1024 * 1024

/** The text of a document for the store; refuses one that cannot be kept. */
export const textFor = (document: Doc): string => {
  const text = stringifyValue(document)
  // A character of EJSON becomes at most 3 bytes of BSON, so small documents need no exact count.
  if (text.length * 3 > mostBytes) {
    const size = calculateObjectSize(document)
    if (size > mostBytes) throw refused(`object to insert too large. size in bytes: ${size}, max size: ${mostBytes}`)
  }
  return text
}

export const createCommits = (store: Store): Commits => {
  let last = 0
  let failure: Error | undefined

  return {
    last: () => last,
    commit(changes, keepPast) {
      // Memory is ahead of the disk for good, so nothing more may be acknowledged.
      if (failure) throw failure
      const texts = changes.map(({ after }) => after && textFor(after))
      last += 1
      const records = changes.map(({ collection, id, after }, i): StoredChange => {
        const stored = collection.replace(id, after, keepPast ? last : undefined)
        return { collection: collection.name, id, after: stored && { order: stored.order, text: texts[i]! } }
      })
      return store.write(records).catch((error: Error) => {
        failure ??= new Error(`The local database cannot write: ${error.message}`, { cause: error })
        throw failure
      })
    },
  }
}
