import { messagesOwed } from '../../miniprogram/domain/request/notices'
import { take } from '../../miniprogram/domain/request/intake'
import { requestNumber } from '../../miniprogram/domain/request/number'
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { Refusal } from '../../miniprogram/domain/refusal'
import { isDuplicate, isDuplicateOf } from '../_runtime/collection'
import { aroundOf } from '../_runtime/context'
import { handle } from '../_runtime/serve'
import { deliver, writeAndClaim } from '../notice/deliver'
import { holderView } from './card'
import type { RequestContext } from './context'
import { submitInput, type SubmittedView } from './contract'
import type { Requests } from './store'
import { claimUploads, ownPath } from './uploads'

/**
 * Three rounds to the database: the person; the record beside the quotas of those who are told; the inbox beside the claimed photos.
 * The record carries the messages it owes, so a crash after it loses none of them.
 */
export const submitRequest = handle(submitInput, async (input, context: RequestContext): Promise<SubmittedView> => {
  const { actor, community, requests, settings } = context
  const around = aroundOf(context)
  const { templates } = settings.notice
  const paths = input.photos.map((photo) => ownPath(actor, photo))
  const record = take(input, actor, around)
  const owed = messagesOwed(record, record, actor, around)

  const owing = owed.length > 0 ? { ...record, owed, owedSince: around.now } : record
  const { written: stored, claimed } = await writeAndClaim(
    add(requests, owing, community.letters),
    community._id,
    owed,
    templates,
  )
  if (!stored) return viewOf(await sameAgain(requests, input.id, actor.id), around.now)
  await Promise.all([deliver(community._id, claimed, templates), claimUploads(actor, paths)])
  return viewOf(stored, around.now)
})

/** Four characters may be a neighbour's already: then the next candidate. Undefined: this id was submitted before. */
async function add(requests: Requests, record: RequestRecord, letters: string): Promise<RequestRecord | undefined> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const numbered = { ...record, number: requestNumber(letters, record._id, record.submittedAt, attempt) }
    try {
      await requests.add(numbered)
      return numbered
    } catch (error) {
      if (!isDuplicate(error)) throw error
      if (!isDuplicateOf(error, 'number')) return undefined
      // A repeated submit meets its own number first, on a service that looks at that index before the id.
      if (await requests.again(record._id)) return undefined
    }
  }
  throw new Error('No free number in five attempts')
}

/** What the first call stored. An id that is somebody else's is answered as if it named nothing. */
async function sameAgain(requests: Requests, id: string, owner: string): Promise<RequestRecord> {
  const record = await requests.again(id)
  if (record?.owner !== owner) throw new Refusal('request.not_found')
  return record
}

const viewOf = (record: RequestRecord, now: number): SubmittedView => ({
  id: record._id,
  number: record.number,
  status: record.status,
  title: record.title,
  holder: holderView(record.holder),
  submittedAt: record.submittedAt,
  answerDue: record.answerDue,
  solveDue: record.solveDue,
  now,
})
