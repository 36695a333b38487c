import type { Index } from '../../../cloudfunctions/_runtime/schema'
import { createOrderedIndex, type Entry, type OrderedIndex } from './ordered-index'
import type { Doc, Id } from './values'

/** A committed document. `order` numbers documents as they were inserted; results come in that order. */
export interface Stored {
  order: number
  document: Doc
}

/** What a document was (or that it was not there) until a commit replaced it. */
interface Past {
  until: number
  stored?: Stored
}

/** Ids are unique by the map of documents; this index is for their ranges and their order. */
const idIndex: Index = { name: '_id_', keys: [['_id', 1]] }

/** A unique index that was declared later than its documents came. */
const refuseDuplicates = (name: string, index: OrderedIndex) => {
  let last: Entry | undefined
  for (const entry of index.walk(
    index.range(() => 0),
    1,
  )) {
    if (last && last.id !== entry.id && index.compareKeys(last.key, entry.key) === 0)
      throw new Error(
        `The index ${index.name} of ${name} is unique, but documents ${last.id} and ${entry.id} have the same key`,
      )
    last = entry
  }
}

export type Collection = ReturnType<typeof createCollection>

/** A collection in memory: its committed documents, their indexes, and their past as far as open transactions need it. */
export const createCollection = (name: string, indexes: readonly Index[], loaded: Stored[] = []) => {
  loaded.sort((a, b) => a.order - b.order)
  const documents = new Map<Id, Stored>(loaded.map((stored) => [stored.document._id, stored]))
  const ordered: OrderedIndex[] = [idIndex, ...indexes].map(createOrderedIndex)
  for (const index of ordered) {
    index.fill(loaded)
    if (index.unique) refuseDuplicates(name, index)
  }
  const past = new Map<Id, Past[]>()
  let nextOrder = (loaded.at(-1)?.order ?? 0) + 1

  return {
    name,
    indexes: ordered as readonly OrderedIndex[],
    size: () => documents.size,
    get: (id: Id) => documents.get(id),
    ids: (): Iterable<Id> => documents.keys(),
    documents: () => Array.from(documents.values(), ({ document }) => document),

    /** Refuses a document that an index cannot take. */
    check(document: Doc) {
      for (const index of ordered) index.keysOf(document)
    },

    /** Puts, replaces or (without a document) removes. `keepPast`: the commit that a snapshot may want to look behind. */
    replace(id: Id, document: Doc | undefined, keepPast?: number): Stored | undefined {
      const before = documents.get(id)
      const after = document && { document, order: before?.order ?? nextOrder }
      const order = (after ?? before)?.order ?? 0
      // All indexes are asked first: one that refuses the document must not find the others changed.
      const changes = ordered.map((index) => index.change(before?.document, document, order))
      for (const change of changes) change()
      if (keepPast !== undefined) past.set(id, [...(past.get(id) ?? []), { until: keepPast, stored: before }])
      if (after) documents.set(id, after)
      else documents.delete(id)
      if (after && !before) nextOrder += 1
      return after
    },

    /** What has changed since a snapshot, as the snapshot sees it. */
    changedSince(snapshot: number): Map<Id, Stored | undefined> {
      const changed = new Map<Id, Stored | undefined>()
      for (const [id, versions] of past) {
        const version = versions.find(({ until }) => until > snapshot)
        if (version) changed.set(id, version.stored)
      }
      return changed
    },
    /** The same for one document; nothing when it is still as it was. */
    changeSince: (id: Id, snapshot: number): { stored?: Stored } | undefined =>
      past.get(id)?.find(({ until }) => until > snapshot),
    forgetPast: () => past.clear(),
  }
}
