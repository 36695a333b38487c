/** What the frame around every page says: tabs, the four states of a list, calling, large type, consent to messages. */

export const tabWords = {
  resident: ['首页', '诉求', '港湾', '我的'],
  staff: ['今日', '办件', '港湾', '我的'],
  record: '记一件',
} as const

export const unreadWords = (unread: number): string => `${unread} 条没看`

/** On a badge there is room for two digits. */
export const badgeWords = (unread: number): string => (unread === 0 ? '' : unread > 99 ? '99+' : String(unread))

export const backWords = '返回'
export const closeWords = '关上'
export const allWords = '全部'

export const stateWords = {
  loading: { title: '正在取', text: '', action: '' },
  empty: { title: '这里还没有', text: '', action: '' },
  refused: { title: '这件事只有当事人能看', text: '如果是您家的事，请网格员把您加进来。', action: '' },
  failed: { title: '网络不通，没取到', text: '', action: '再取一次' },
} as const

/** Old data stays on the page when it could not be fetched anew; this says so, with its time. */
export const staleWords = (moment: string): string => `网络不通，这是${moment} 取到的`

export const callFailedWords = (phone: string): string => `没拨出去，号码是 ${phone}`

export type ConsentOutcome = 'kept' | 'refused' | 'off' | 'broken' | 'failed'

export const consentWords: Record<ConsentOutcome, string> = {
  kept: '好，有结果微信告诉您。',
  refused: '好，不发微信。有结果都在「我的」消息里。',
  off: '您把微信的服务通知关了。想收的话，点右上角「…」，在设置里打开通知管理。',
  broken: '微信提醒现在用不了。有结果都在「我的」消息里。',
  failed: '没存上，过一会儿再点一次。',
}
