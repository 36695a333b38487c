import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import type { Catalog } from './catalog'
import type { Commits } from './commits'
import { transactionGone } from './failures'
import type { Locks } from './locks'
import type { Holder } from './direct'
import { openTransaction, type Transaction } from './transaction'

/** How long a transaction may live: a rule of the service. */
const lifetime = 30_000

interface Opened {
  transaction: Transaction
  expiresAt: number
  timer: NodeJS.Timeout
}

export type Transactions = ReturnType<typeof createTransactions>

export const createTransactions = (clock: Clock, catalog: Catalog, commits: Commits, locks: Locks<Holder>) => {
  const open = new Map<string, Opened>()

  /** A snapshot begins with the first operation; without snapshots nobody looks at the past. */
  const snapshotsTaken = () => [...open.values()].some(({ transaction }) => transaction.hasSnapshot())

  const end = (id: string) => {
    const opened = open.get(id)
    if (!opened) return
    open.delete(id)
    clearTimeout(opened.timer)
    locks.release(opened.transaction)
    if (!snapshotsTaken()) for (const collection of catalog.all()) collection.forgetPast()
    opened.transaction.end()
  }
  const find = (id: unknown): Transaction => {
    const opened = open.get(id as string)
    if (!opened) throw transactionGone()
    return opened.transaction
  }

  return {
    snapshotsTaken,
    begin(): string {
      const id = randomUUID()
      // The clock of tests may stand still: a forgotten transaction then ends by the machine's time.
      const timer = setTimeout(end, lifetime, id).unref()
      open.set(id, { transaction: openTransaction(commits, locks), expiresAt: clock.now() + lifetime, timer })
      return id
    },
    /** The service ends a transaction in which anything fails. */
    async within<Result>(
      id: unknown,
      operation: (transaction: Transaction) => Promise<Result> | Result,
    ): Promise<Result> {
      const transaction = find(id)
      try {
        return await operation(transaction)
      } catch (error) {
        end(id as string)
        throw error
      }
    },
    async commit(id: unknown) {
      const changes = find(id).changes()
      const others = [...open].some(([other, { transaction }]) => other !== id && transaction.hasSnapshot())
      try {
        if (changes.length) await commits.commit(changes, others)
      } finally {
        end(id as string)
      }
    },
    abort(id: unknown) {
      find(id)
      end(id as string)
    },
    /** Ends what has outlived its time; asked before every action. */
    expire() {
      for (const [id, { expiresAt }] of open) if (clock.now() > expiresAt) end(id)
    },
    close() {
      for (const id of open.keys()) end(id)
    },
  }
}
