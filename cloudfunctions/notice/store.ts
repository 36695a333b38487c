import type { Actor } from '../../miniprogram/domain/account/roles'
import type { NoticeRecord } from '../../miniprogram/domain/notice/owed'
import { _ } from '../_runtime/cloud'
import { collection } from '../_runtime/collection'

export const pageLength = 20
const notices = collection<NoticeRecord>('notices')
const shown = ['title', 'body', 'page', 'at', 'unread', 'push'] as const

/** The inbox of one person in one community; nothing here reaches another's. */
export function inboxOf({ id: person, community }: Actor) {
  const own = { community, person }
  return {
    page(after: { at: number; id: string } | undefined): Promise<NoticeRecord[]> {
      const older = after && _.or([{ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after.id) }])
      const query = older ? _.and([own, older]) : own
      return notices.find(query, { order: { at: 'desc', _id: 'desc' }, limit: pageLength, fields: shown })
    },
    unread: () => notices.count({ ...own, unread: true }),
    /** False: there is no such entry. One that was read already changes nothing, so the database counts it as none. */
    async markRead(id: string): Promise<boolean> {
      const changed = await notices.update({ _id: id, ...own, unread: true }, { unread: false })
      return changed === 1 || (await notices.count({ _id: id, ...own })) === 1
    },
    markAllRead: () => notices.update({ ...own, unread: true }, { unread: false }),
  }
}
export type Inbox = ReturnType<typeof inboxOf>
