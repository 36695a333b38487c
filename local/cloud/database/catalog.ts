import type { Schema } from '../../../cloudfunctions/_runtime/schema'
import { createCollection, type Collection, type Stored } from './collection'
import { collectionExists, collectionMissing, invalid } from './failures'
import type { Store } from './store'

export interface Catalog {
  get(name: unknown): Collection
  all(): Collection[]
  add(name: unknown): Promise<void>
}

/** The collections: those of the schema from the start, others as they are added. */
export const openCatalog = async (schema: Schema, store: Store): Promise<Catalog> => {
  const collections = new Map<string, Collection>()
  const put = (name: string, loaded?: Stored[]) =>
    collections.set(name, createCollection(name, schema[name]?.indexes ?? [], loaded))

  const stored = store.load()
  for (const [name, loaded] of stored) put(name, loaded)
  const declared = Object.keys(schema).filter((name) => !stored.has(name))
  for (const name of declared) put(name)
  await Promise.all(declared.map(store.addCollection))

  return {
    get(name) {
      const collection = collections.get(name as string)
      if (!collection) throw collectionMissing(String(name))
      return collection
    },
    all: () => [...collections.values()],
    async add(name) {
      if (typeof name !== 'string' || !name) throw invalid('collectionName is not a name')
      if (collections.has(name)) throw collectionExists(name)
      put(name)
      await store.addCollection(name)
    },
  }
}
