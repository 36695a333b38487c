import { handle } from '../_runtime/serve'
import type { NoticeContext } from './context'
import { listInput, type InboxView } from './contract'
import { pageLength } from './store'

export const listNotices = handle(listInput, async ({ after }, { inbox, now }: NoticeContext): Promise<InboxView> => {
  const [entries, unread] = await Promise.all([inbox.page(after), inbox.unread()])
  const items = entries.map(({ _id, title, body, page, at, unread, push }) => ({
    id: _id,
    title,
    body,
    page,
    at,
    unread,
    push,
  }))
  const last = items[items.length - 1]
  const more = last && items.length === pageLength ? { next: { at: last.at, id: last.id } } : {}
  return { now: now(), unread, items, ...more }
})
