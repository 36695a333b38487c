import type { Collection } from './collection'
import { writeRefused } from './failures'
import { shown } from './shown'
import type { Key, OrderedIndex } from './ordered-index'
import type { Doc, Id } from './values'

export const duplicateKey = (kind: 'Insert' | 'Update', collection: string, index: OrderedIndex, key: Key) =>
  writeRefused(
    kind,
    `E11000 duplicate key error collection: tnt-local.${collection} index: ${index.name} dup key: { ${index.keys
      .map(([field], i) => `${field}: ${shown(key[i])}`)
      .join(', ')} }`,
  )

/** The unique keys that a document newly needs. A missing field counts as null, as MongoDB has it. */
export function* newKeys(collection: Collection, before: Doc | undefined, after: Doc): Generator<[OrderedIndex, Key]> {
  for (const index of collection.indexes) {
    if (!index.unique) continue
    const old = before ? index.keysOf(before) : []
    for (const key of index.keysOf(after))
      if (!old.some((other) => index.compareKeys(key, other) === 0)) yield [index, key]
  }
}

/** The committed documents that have a key. */
export const ownersOf = (index: OrderedIndex, key: Key): Id[] => {
  const owners = index.range((other) => index.compareKeys(other, key))
  return Array.from(index.walk(owners, 1), ({ id }) => id)
}

export const hasKey = (index: OrderedIndex, document: Doc, key: Key) =>
  index.keysOf(document).some((other) => index.compareKeys(other, key) === 0)
