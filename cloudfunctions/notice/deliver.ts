/**
 * Messages go out before the reply, because nothing runs after it: the pushes together within 800 ms, then the inbox entries in one
 * write. The record keeps what it owes until the clock has seen the entries (clock/sweep-messages.ts).
 */
import type { NoticeRecord, OwedMessage } from '../../miniprogram/domain/notice/owed'
import type { Templates } from '../../miniprogram/domain/notice/templates'
import { collection, isDuplicate } from '../_runtime/collection'
import { logFault } from '../_runtime/log'
import type { Pushed } from './push'
import { push } from './push'
import { giveBackPush, noPushesLeft, takePush } from './quota'

const notices = collection<NoticeRecord>('notices')
const togetherMs = 800

/** A message whose quota was asked for: `mayPush` says whether there was one. */
export interface Claimed {
  message: OwedMessage
  mayPush: boolean
}

/**
 * Makes the write that owes the messages, and takes their quotas beside it. When the write was not made (a falsy answer) or failed,
 * nothing is sent and the quotas are whole again.
 */
export async function writeAndClaim<T>(
  write: Promise<T>,
  community: string,
  owed: readonly OwedMessage[],
  templates: Templates,
): Promise<{ written: T; claimed: Claimed[] }> {
  const claiming = Promise.all(owed.map((message) => claim(community, message, templates)))
  const written = await write.catch(async (error: unknown) => {
    await release(community, await claiming)
    throw error
  })
  const claimed = await claiming
  if (!written) await release(community, claimed)
  return { written, claimed }
}

/** A quota that could not be asked for is one that is not used: the inbox tells it all the same. */
async function claim(community: string, message: OwedMessage, templates: Templates): Promise<Claimed> {
  const { to, template } = message
  if (templates[template].id === '') return { message, mayPush: false }
  const mayPush = await takePush(community, to, template).catch((error: unknown) => {
    logFault('notice.quota', error)
    return false
  })
  return { message, mayPush }
}

async function release(community: string, claimed: readonly Claimed[]): Promise<void> {
  const taken = claimed.filter(({ mayPush }) => mayPush)
  await Promise.all(taken.map(({ message }) => giveBackPush(community, message.to, message.template)))
}

/** Sends and writes down. A failure here is the clock's to mend, not the caller's to see: the change itself is stored. */
export async function deliver(community: string, claimed: readonly Claimed[], templates: Templates): Promise<void> {
  if (claimed.length === 0) return
  try {
    const outcomes = await pushTogether(claimed, templates)
    const entries = claimed.map(({ message }, i) => entryOf(community, message, outcomes[i]!))
    await Promise.all([
      addEntries(entries),
      ...claimed.map(({ message }, i) => settleQuota(community, message, outcomes[i]!)),
    ])
  } catch (error) {
    logFault('notice.deliver', error)
  }
}

/** When time runs out, what WeChat has not answered is unknown: sent or not, it is not sent again. */
async function pushTogether(claimed: readonly Claimed[], templates: Templates): Promise<Pushed[]> {
  const outcomes: Pushed[] = claimed.map(({ mayPush }) => ({ push: mayPush ? 'unknown' : 'none' }))
  const sending = claimed.map(async ({ message, mayPush }, i) => {
    if (mayPush) outcomes[i] = await push(message, templates[message.template])
  })
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<void>((resolve) => (timer = setTimeout(resolve, togetherMs)))
  await Promise.race([Promise.all(sending), timeUp])
  clearTimeout(timer)
  // A copy: an answer that comes late must not change what is being written.
  return [...outcomes]
}

export function entryOf(community: string, message: OwedMessage, pushed: Pushed): NoticeRecord {
  const { to, fields: _fields, ...shown } = message
  return { ...shown, community, person: to, unread: true, ...pushed }
}

/** One write for all. An entry that is there already was put there by the clock. */
async function addEntries(entries: readonly NoticeRecord[]): Promise<void> {
  await notices.add(entries).catch((error: unknown) => {
    if (!isDuplicate(error)) throw error
  })
}

async function settleQuota(community: string, { to, template }: OwedMessage, { push }: Pushed): Promise<void> {
  if (push === 'refused') await noPushesLeft(community, to, template)
  if (push === 'failed') await giveBackPush(community, to, template)
}
