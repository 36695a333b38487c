import * as v from 'valibot'
import type { PushOutcome } from '../../miniprogram/domain/notice/owed'
import type { TemplateKey } from '../../miniprogram/domain/notice/templates'
import { templateKeys } from '../../miniprogram/domain/notice/templates'

const noticeId = v.pipe(v.string(), v.minLength(1), v.maxLength(120))

export const listInput = v.object({ after: v.optional(v.object({ at: v.number(), id: noticeId })) })

/** One entry, or all of them when no id is given. */
export const readInput = v.object({ id: v.optional(noticeId) })

export const consentInput = v.object({
  /** What WeChat answered for each template: only `accept` buys a message. */
  answers: v.pipe(
    v.array(v.object({ template: v.picklist(templateKeys), accepted: v.boolean() })),
    v.minLength(1),
    v.maxLength(3),
  ),
  /** Made by the client for this tap: a repeated call counts once. */
  token: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,40}$/)),
})

export interface NoticeView {
  id: string
  title: string
  body: string
  page: string
  at: number
  unread: boolean
  push: PushOutcome
}

export interface InboxView {
  now: number
  unread: number
  items: NoticeView[]
  next?: { at: number; id: string }
}

export interface NoticeContract {
  list(input: v.InferInput<typeof listInput>): InboxView
  read(input: v.InferInput<typeof readInput>): { unread: number }
  consent(input: v.InferInput<typeof consentInput>): { pushesLeft: Record<TemplateKey, number> }
}
