import { randomUUID } from 'node:crypto'
import type { Collection } from './collection'
import { refused, unsupported } from './failures'
import type { Session } from './session'
import { duplicateKey } from './unique'
import type { Doc, Id, PlainObject } from './values'

/** 32 hexadecimal digits, as the service makes them. */
const newId = () => randomUUID().replaceAll('-', '')

/** The store keeps shorter keys than the service. */
const longestId = 1024

const isId = (value: unknown): value is Id =>
  typeof value === 'string' ? Buffer.byteLength(value) <= longestId : Number.isFinite(value)

/** A whole document as it comes in. `_id` stands first; a field that begins with $ would be taken for an operator. */
export const documentOf = ({ _id = newId(), ...fields }: PlainObject): Doc => {
  if (!isId(_id)) throw unsupported(`an _id that is neither a number nor a text of at most ${longestId} bytes`)
  const operator = Object.keys(fields).find((key) => key.startsWith('$'))
  if (operator) throw refused(`The dollar ($) prefixed field '${operator}' in '${operator}' is not valid for storage.`)
  return { _id, ...fields }
}

/** One after the other, as the service does: those before a refused one stay. */
export const insert = async (session: Session, collection: Collection, list: readonly PlainObject[]): Promise<Id[]> => {
  const documents = list.map(documentOf)
  for (const document of documents)
    await session.attempt(() => {
      session.claim(collection, document._id)
      if (session.get(collection, document._id))
        throw duplicateKey('Insert', collection.name, collection.indexes[0]!, [document._id])
      session.write(collection, document._id, document)
    })
  return documents.map(({ _id }) => _id)
}
