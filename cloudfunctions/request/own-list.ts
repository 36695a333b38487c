import type { Reader } from './card'
import { cardOf } from './card'
import type { ListView } from './contract'
import type { Cursor, Requests } from './store'

export const ownLength = 20

/** What somebody said, newest first. */
export async function ownList(
  requests: Requests,
  reader: Reader,
  { ended = false, after, limit = ownLength }: { ended?: boolean; after?: Cursor; limit?: number } = {},
): Promise<ListView> {
  const own = { owner: reader.actor.id, open: !ended }
  const records = await requests.page(own, 'submittedAt', after, limit)
  const last = records[records.length - 1]
  return {
    now: reader.now,
    items: records.map((record) => cardOf(record, reader)),
    ...(last && records.length === limit ? { next: { at: last.submittedAt, id: last._id } } : {}),
  }
}
