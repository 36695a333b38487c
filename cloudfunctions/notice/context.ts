import type { Context } from '../_runtime/context'
import { contextFor } from '../_runtime/context'
import type { Ask } from '../_runtime/serve'
import type { Inbox } from './store'
import { inboxOf } from './store'

export interface NoticeContext extends Context {
  inbox: Inbox
}

export async function noticeContext(ask: Ask): Promise<NoticeContext> {
  const context = await contextFor(ask)
  return { ...context, inbox: inboxOf(context.actor) }
}
