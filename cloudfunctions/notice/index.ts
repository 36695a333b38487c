import type { Callers, Calls } from '../_runtime/serve'
import { serve } from '../_runtime/serve'
import { keepConsent } from './consent'
import type { NoticeContext } from './context'
import { noticeContext } from './context'
import type { NoticeContract } from './contract'
import { listNotices } from './list'
import { readNotices } from './read'

const callers: Callers<NoticeContract> = { list: 'member', read: 'member', consent: 'member' }
const calls = { list: listNotices, read: readNotices, consent: keepConsent } satisfies Calls<
  NoticeContract,
  NoticeContext
>

export const main = serve('notice', callers, calls, noticeContext)
