/**
 * What a record owes and the reply's own delivery did not finish. An entry that is missing is written with the push as unknown: its
 * quota was taken before it was sent, so nobody can tell whether WeChat has it, and it is never sent a second time.
 */
import type { NoticeRecord, OwedMessage } from '../../miniprogram/domain/notice/owed'
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { _ } from '../_runtime/cloud'
import { collection, isDuplicate } from '../_runtime/collection'
import { entryOf } from '../notice/deliver'
import type { Job } from './job'
import { minutes } from './job'

type Debtor = Pick<RequestRecord, '_id' | 'community' | 'revision' | 'owed' | 'owedSince'>
const requests = collection<RequestRecord>('requests')
const notices = collection<NoticeRecord>('notices')

/** Far longer than a call takes to deliver its own messages. */
const leftAloneMs = 10_000
const pageLength = 50
const fields = ['community', 'revision', 'owed', 'owedSince'] as const

export const sweepMessages: Job = {
  everyMs: minutes,
  async run({ now, timeIsUp }) {
    const old = _.and([{ owedSince: _.gt(0) }, { owedSince: _.lt(now - leftAloneMs) }])
    let settled = 0
    let mended = 0
    let page: Debtor[]
    let done: number
    do {
      page = await requests.find(old, { order: { owedSince: 'asc' }, limit: pageLength, fields })
      mended += await writeMissing(page)
      done = (await Promise.all(page.map(settle))).filter(Boolean).length
      settled += done
      // Settled ones are out of the way; a page of which none went would only come again.
    } while (page.length === pageLength && done > 0 && !timeIsUp())
    return { settled, mended }
  },
}

/** The entries that are not in the inbox yet. Each by itself, so that one that came in between does not keep out the others. */
async function writeMissing(debtors: readonly Debtor[]): Promise<number> {
  const owed = debtors.flatMap(({ community, owed = [] }) => owed.map((message) => ({ community, message })))
  const there = await existing(owed.map(({ message }) => message._id))
  const missing = owed.filter(({ message }) => !there.has(message._id))
  await Promise.all(missing.map(({ community, message }) => write(community, message)))
  return missing.length
}

async function existing(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const found = await notices.find({ _id: _.in([...ids]) }, { limit: 1000, fields: ['_id'] })
  return new Set(found.map(({ _id }) => _id))
}

const write = (community: string, message: OwedMessage): Promise<void> =>
  notices.add(entryOf(community, message, { push: 'unknown' })).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })

/**
 * Strikes out what was seen. Everything, if no step was taken since it was read, because only a step adds messages; else exactly these,
 * and the rest comes with the next sweep. Neither touches state or revision, so no person's step is refused because of it.
 */
async function settle({ _id, revision, owed = [] }: Debtor): Promise<boolean> {
  const all = await requests.update({ _id, revision }, { owed: _.remove(), owedSince: _.remove() })
  if (all === 1) return true
  await requests.update({ _id }, { owed: _.pull({ _id: _.in(owed.map((message) => message._id)) }) })
  return false
}
