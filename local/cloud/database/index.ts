import type { Schema } from '../../../cloudfunctions/_runtime/schema'
import type { WireActions } from '../actions'
import type { Clock } from '../clock'
import { createActions } from './actions'
import { openCatalog } from './catalog'
import { createCommits } from './commits'
import { directSession, type Holder } from './direct'
import { find } from './find'
import { createLocks } from './locks'
import { openStore } from './store'
import { createTransactions } from './transactions'
import { copyValue, type PlainObject } from './values'

export interface DatabaseOptions {
  /** The folder of the store; made when it is not there. */
  dir: string
  schema: Schema
  clock: Clock
}

export interface Database {
  /** The `database.*` actions. A thrown CloudFailure is an expected "no". */
  actions: WireActions
  collections(): { name: string; count: number }[]
  /** Documents as plain values, for the console and for tests. */
  read(collection: string, query?: object, limit?: number): object[]
  close(): Promise<void>
}

/** A document database that speaks the database actions of the CloudBase wire protocol. */
export const openDatabase = async ({ dir, schema, clock }: DatabaseOptions): Promise<Database> => {
  const store = await openStore(dir)
  const catalog = await openCatalog(schema, store).catch(async (error) => {
    await store.close()
    throw error
  })
  const commits = createCommits(store)
  const locks = createLocks<Holder>()
  const transactions = createTransactions(clock, catalog, commits, locks)
  const newSession = () => directSession(commits, locks, transactions.snapshotsTaken)

  return {
    actions: createActions({ catalog, transactions, clock, directSession: newSession }),
    collections: () => catalog.all().map((collection) => ({ name: collection.name, count: collection.size() })),
    read: (name, query = {}, limit) =>
      find(newSession(), catalog.get(name), { condition: query as PlainObject, limit }).map(({ document }) =>
        copyValue(document),
      ),
    async close() {
      transactions.close()
      await store.close()
    },
  }
}
