import type { AccountContract } from '../../cloudfunctions/account/contract'
import type { GridContract } from '../../cloudfunctions/grid/contract'
import type { NoticeContract } from '../../cloudfunctions/notice/contract'
import type { RequestContract } from '../../cloudfunctions/request/contract'
import { Refusal, refusalWords, type RefusalCode } from '../domain/refusal'

interface Contracts {
  account: AccountContract
  grid: GridContract
  notice: NoticeContract
  request: RequestContract
}

/** Every call by its full name, `area.verb`: what goes in and what comes back. */
type Flat = {
  [A in keyof Contracts]: { [V in keyof Contracts[A] as `${A}.${V & string}`]: Contracts[A][V] }
}[keyof Contracts]
type Union<T> = (T extends unknown ? (each: T) => void : never) extends (all: infer All) => void ? All : never
type Every = Union<Flat>
export type CallName = keyof Every
export type Input<N extends CallName> = Every[N] extends (input: infer In) => unknown ? In : never
export type Output<N extends CallName> = Every[N] extends (input: never) => infer Out ? Out : never

type Reply<T> = { ok: true; value: T } | { ok: false; code: RefusalCode; words: string }

/**
 * Calls a cloud function. Rejects with a Refusal: the cloud's "no" with its code and words, `call.offline` when nothing was
 * reached, `call.failed` when the function broke. Whatever was stored by a call whose reply got lost is found again by its
 * client-made id: call once more with the same input.
 */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const area = name.split('.')[0]!
  const reply = await reach<Output<N>>(area, name, input)
  if (!reply.ok) throw new Refusal(reply.code in refusalWords ? reply.code : 'call.failed', reply.words)
  return reply.value
}

async function reach<T>(area: string, name: string, input: unknown): Promise<Reply<T>> {
  try {
    const { result } = await wx.cloud.callFunction({ name: area, data: { call: name, input } })
    return result as Reply<T>
  } catch (error) {
    throw new Refusal(isOffline(error) ? 'call.offline' : 'call.failed')
  }
}

/** Functions that broke answer with -504xxx or -501xxx; everything else means that the network did not carry the call. */
const isOffline = (error: unknown): boolean =>
  !/errCode: -50[14]\d{3}/.test(String((error as { errMsg?: string })?.errMsg))

export type { HomeView, MeView } from '../../cloudfunctions/account/contract'
export type { PlacesView, WorkerView } from '../../cloudfunctions/grid/contract'
export type { InboxView, NoticeView } from '../../cloudfunctions/notice/contract'
export type {
  Assignee,
  HolderView,
  ListView,
  RequestCard,
  RequestView,
  SubmittedView,
  TimelineEntry,
  WorkView,
} from '../../cloudfunctions/request/contract'
