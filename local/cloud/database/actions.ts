import type { WireAction, WireActions, WireCall } from '../actions'
import type { Clock } from '../clock'
import { aggregate } from './aggregate'
import type { Catalog } from './catalog'
import type { Collection } from './collection'
import { invalid, unsupported } from './failures'
import { find } from './find'
import { insert } from './insert'
import { remove, replace, update, updateAndReturn, type Target } from './modify'
import { compileProjection } from './projection'
import { readBody } from './request'
import type { Session } from './session'
import { parseSort } from './sort'
import type { Transactions } from './transactions'
import { stringifyValue, type Id } from './values'

export interface ActionsOptions {
  catalog: Catalog
  transactions: Transactions
  clock: Clock
  directSession: () => Session
}

/** Limits of the service for one answer. */
const usualLimit = 100
const mostDocuments = 1000

interface Operation extends WireCall {
  session: Session
  collection: Collection
  read: ReturnType<typeof readBody>
  now: number
}

const target = ({ collection, read, trace }: Operation): Target => ({
  collection,
  condition: read.object('query'),
  multi: read.multi(),
  trace,
})

const getDocument = ({ session, collection, read, trace }: Operation) => {
  const project = compileProjection(read.object('projection'))
  const found = find(
    session,
    collection,
    {
      condition: read.object('query'),
      sort: parseSort(read.object('order')),
      offset: read.whole('offset', Infinity, 0),
      limit: read.whole('limit', mostDocuments, usualLimit),
    },
    trace,
  )
  return { data: { list: found.map(({ document }) => stringifyValue(project(document))) } }
}

const calculateDocument = ({ session, collection, read, trace }: Operation) => {
  const total = find(session, collection, { condition: read.object('query') }, trace).length
  trace.returned = 1
  return { data: { total } }
}

const modifyDocument = async (operation: Operation) => {
  const { session, collection, body, read } = operation
  if (body.merge !== false) {
    if (body.upsert) throw unsupported('an update with operators that creates a document')
    return { data: { updated: await update(session, target(operation), read.object('data')), upsert_id: null } }
  }
  const { _id: id, ...others } = read.object('query')
  if ((typeof id !== 'string' && typeof id !== 'number') || Object.keys(others).length)
    throw invalid('A whole document is set by its _id')
  const { updated, created } = await replace(session, collection, id, read.object('data'))
  return { data: { updated, upsert_id: created ? id : null } }
}

const operations: Record<string, (operation: Operation) => object | Promise<object>> = {
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  async 'database.insertDocument'({ session, collection, read }) {
    const insertedIds: Id[] = await insert(session, collection, read.documents())
    return { data: { insertedIds } }
  },
  async 'database.modifyAndReturnDoc'(operation) {
    const document = await updateAndReturn(operation.session, target(operation), operation.read.object('data'))
    return { data: { updated: document ? 1 : 0, doc: document ? stringifyValue(document) : null } }
  },
  async 'database.removeDocument'(operation) {
    return { data: { deleted: await remove(operation.session, target(operation)) } }
  },
}

/** The actions of the wire protocol that the database answers. */
export const createActions = ({ catalog, transactions, clock, directSession }: ActionsOptions): WireActions => {
  const run =
    (operation: (operation: Operation) => object | Promise<object>): WireAction =>
    async (call) => {
      const { collectionName, transactionId } = call.body
      call.trace.collection = String(collectionName)
      const now = clock.now()
      const within = async (session: Session) => {
        const collection = catalog.get(collectionName)
        const answer = await operation({ ...call, session, collection, read: readBody(call.body, now), now })
        await session.settled()
        return answer
      }
      return transactionId ? transactions.within(transactionId, within) : within(directSession())
    }

  const actions: WireActions = {
    ...Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, run(operation)])),
    'database.aggregateDocuments': run(({ session, collection, read, trace, now }) => ({
      data: { list: aggregate(session, catalog, collection, read.stages(), trace, now).map(stringifyValue) },
    })),
    async 'database.addCollection'({ body }) {
      await catalog.add(body.collectionName)
      return {}
    },
    'database.startTransaction': () => ({ transactionId: transactions.begin() }),
    async 'database.commitTransaction'({ body }) {
      await transactions.commit(body.transactionId)
      return {}
    },
    'database.abortTransaction'({ body }) {
      transactions.abort(body.transactionId)
      return {}
    },
  }
  return Object.fromEntries(
    Object.entries(actions).map(([name, action]): [string, WireAction] => [
      name,
      (call) => {
        transactions.expire()
        return action(call)
      },
    ]),
  )
}
