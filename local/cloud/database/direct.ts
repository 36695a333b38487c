import type { Collection } from './collection'
import type { Commits } from './commits'
import { duplicateKey, newKeys, ownersOf } from './unique'
import { lockName, type Locks } from './locks'
import type { Session } from './session'
import type { Id } from './values'

export interface Holder {
  ended: Promise<void>
}

/** A document or key that is to be written is held by an open transaction. */
class Held {
  constructor(readonly holder: Holder) {}
}

/** The session of a write outside any transaction: it waits for whoever holds the document. */
export const directSession = (commits: Commits, locks: Locks<Holder>, keepPast: () => boolean): Session => {
  const written: Promise<void>[] = []
  const waitFor = (name: string) => {
    const lock = locks.get(name)
    if (lock) throw new Held(lock.holder)
  }
  const claim = (collection: Collection, id: Id) => {
    if (locks.any()) waitFor(lockName(collection.name, id))
  }

  return {
    differences: () => new Map(),
    get: (collection, id) => collection.get(id),
    claim,
    write(collection, id, after) {
      const before = collection.get(id)?.document
      if (after)
        for (const [index, key] of newKeys(collection, before, after)) {
          if (locks.any()) waitFor(lockName(collection.name, index.name, key))
          if (ownersOf(index, key).length) throw duplicateKey(before ? 'Update' : 'Insert', collection.name, index, key)
        }
      const commit = commits.commit([{ collection, id, after }], keepPast())
      // Awaited in settled(); until then a failure is not "unhandled".
      commit.catch(() => undefined)
      written.push(commit)
    },
    async attempt(step) {
      for (;;) {
        try {
          return step()
        } catch (error) {
          if (!(error instanceof Held)) throw error
          await error.holder.ended
        }
      }
    },
    async settled() {
      await Promise.all(written)
    },
  }
}
