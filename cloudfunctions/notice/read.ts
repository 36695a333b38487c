import { Refusal } from '../../miniprogram/domain/refusal'
import { handle } from '../_runtime/serve'
import type { NoticeContext } from './context'
import { readInput } from './contract'

export const readNotices = handle(readInput, async ({ id }, { inbox }: NoticeContext) => {
  if (id === undefined) await inbox.markAllRead()
  else if (!(await inbox.markRead(id))) throw new Refusal('notice.not_found')
  return { unread: await inbox.unread() }
})
