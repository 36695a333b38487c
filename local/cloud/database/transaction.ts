import type { Collection, Stored } from './collection'
import { textFor, type Change, type Commits } from './commits'
import type { Holder } from './direct'
import { transactionConflict } from './failures'
import { lockName, type Locks } from './locks'
import type { OrderedIndex } from './ordered-index'
import type { Session } from './session'
import { duplicateKey, hasKey, newKeys, ownersOf } from './unique'
import type { Id } from './values'

export interface Transaction extends Session, Holder {
  hasSnapshot(): boolean
  changes(): Change[]
  end(): void
}

/** New documents stand after all committed ones until the commit numbers them. */
const uncommittedOrder = 2 ** 50

/** Snapshot isolation; of two writers the first wins, and the second is told at its write. */
export const openTransaction = (commits: Commits, locks: Locks<Holder>): Transaction => {
  const writes = new Map<Collection, Map<Id, Stored | undefined>>()
  let snapshot: number | undefined
  let created = 0
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))

  const seenFrom = () => (snapshot ??= commits.last())
  const own = (collection: Collection) => {
    const changes = writes.get(collection) ?? new Map<Id, Stored | undefined>()
    writes.set(collection, changes)
    return changes
  }
  const differences = (collection: Collection) =>
    new Map([...collection.changedSince(seenFrom()), ...(writes.get(collection) ?? [])])
  const get = (collection: Collection, id: Id) => {
    seenFrom()
    const changes = writes.get(collection)
    if (changes?.has(id)) return changes.get(id)
    const changed = collection.changeSince(id, seenFrom())
    return changed ? changed.stored : collection.get(id)
  }

  const claim = (collection: Collection, id: Id) => {
    const name = lockName(collection.name, id)
    const lock = locks.get(name)
    if ((lock && lock.holder !== transaction) || collection.changeSince(id, seenFrom())) throw transactionConflict()
    locks.take(name, transaction, id)
  }

  /** A key is taken when a document that this transaction sees has it; one that it does not see is a conflict. */
  const claimKey = (collection: Collection, index: OrderedIndex, key: readonly unknown[], id: Id): boolean => {
    const name = lockName(collection.name, index.name, key)
    const lock = locks.get(name)
    if (lock && lock.holder !== transaction) throw transactionConflict()
    const others = [...ownersOf(index, key), ...(lock ? [lock.id as Id] : [])].filter((other) => other !== id)
    for (const other of others) {
      const document = get(collection, other)?.document
      if (document && hasKey(index, document, key)) return false
      if (!own(collection).has(other)) throw transactionConflict()
    }
    locks.take(name, transaction, id)
    return true
  }

  const transaction: Transaction = {
    ended,
    end: () => end(),
    hasSnapshot: () => snapshot !== undefined,
    differences,
    get,
    claim,
    write(collection, id, after) {
      const before = get(collection, id)
      if (after) {
        textFor(after)
        collection.check(after)
        for (const [index, key] of newKeys(collection, before?.document, after))
          if (!claimKey(collection, index, key, id))
            throw duplicateKey(before ? 'Update' : 'Insert', collection.name, index, key)
      }
      const order = before?.order ?? uncommittedOrder + ++created
      own(collection).set(id, after && { document: after, order })
    },
    attempt: async (step) => step(),
    settled: async () => {},
    changes: () =>
      [...writes].flatMap(([collection, changes]) =>
        [...changes].map(([id, stored]) => ({ collection, id, after: stored?.document })),
      ),
  }
  return transaction
}
