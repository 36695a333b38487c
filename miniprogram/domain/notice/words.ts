export const noticeRefusals = {
  'notice.not_found': '这条消息已经不在了',
} as const

export type NoticeRefusal = keyof typeof noticeRefusals
