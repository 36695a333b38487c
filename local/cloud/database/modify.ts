import type { WireCall } from '../actions'
import type { Collection, Stored } from './collection'
import { refused } from './failures'
import { find } from './find'
import { documentOf } from './insert'
import { sameValue } from './order'
import { compileQuery } from './query'
import type { Session } from './session'
import { compileUpdate } from './update'
import type { Doc, Id, PlainObject } from './values'

/** Which documents an operation changes. */
export interface Target {
  collection: Collection
  condition: PlainObject
  /** All that match, or only the first. */
  multi: boolean
  trace: WireCall['trace']
}

/**
 * Changes what matches, one document at a time, each atomically: a document is looked at again, with the condition, at the
 * moment it is written. Returns how many were changed.
 */
const changeMatching = async (
  session: Session,
  { collection, condition, multi, trace }: Target,
  change: (stored: Stored) => boolean,
): Promise<number> => {
  const take = (stored: Stored | undefined) => {
    if (!stored) return false
    session.claim(collection, stored.document._id)
    return change(stored)
  }
  if (!multi)
    return Number(await session.attempt(() => take(find(session, collection, { condition, limit: 1 }, trace)[0])))

  const matches = compileQuery(condition)
  let changed = 0
  for (const { document } of find(session, collection, { condition }, trace))
    changed += Number(
      await session.attempt(() => {
        const stored = session.get(collection, document._id)
        return take(stored && matches(stored.document) ? stored : undefined)
      }),
    )
  return changed
}

/** Applies update operators. A document that they leave as it was is not counted. */
export const update = (session: Session, target: Target, data: PlainObject): Promise<number> => {
  const apply = compileUpdate(data)
  return changeMatching(session, target, ({ document }) => {
    const next = apply(document)
    if (sameValue(next, document)) return false
    session.write(target.collection, document._id, next)
    return true
  })
}

/** Updates the first match and hands it back; counted even when nothing changed in it. */
export const updateAndReturn = async (session: Session, target: Target, data: PlainObject) => {
  const apply = compileUpdate(data)
  let after: Doc | undefined
  await changeMatching(session, { ...target, multi: false }, ({ document }) => {
    after = apply(document)
    if (!sameValue(after, document)) session.write(target.collection, document._id, after)
    return true
  })
  return after
}

/** Puts a whole document under an id, new or in place of the old one. */
export const replace = async (session: Session, collection: Collection, id: Id, fields: PlainObject) => {
  if (fields._id !== undefined && fields._id !== id)
    throw refused(`The _id field cannot be changed from {_id: ${id}} to {_id: ${String(fields._id)}}.`)
  const next = documentOf({ ...fields, _id: id })
  return session.attempt((): { updated: number; created: boolean } => {
    session.claim(collection, id)
    const before = session.get(collection, id)
    if (before && sameValue(before.document, next)) return { updated: 0, created: false }
    session.write(collection, id, next)
    return before ? { updated: 1, created: false } : { updated: 0, created: true }
  })
}

export const remove = (session: Session, target: Target): Promise<number> =>
  changeMatching(session, target, ({ document }) => {
    session.write(target.collection, document._id, undefined)
    return true
  })
