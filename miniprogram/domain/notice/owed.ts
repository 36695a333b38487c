import type { Meaning, TemplateKey } from './templates'

/** A message that somebody must get because of a change; stored in the same update as the change. */
export interface OwedMessage {
  /** The notice's id, so that it can be written only once: `<record>:<revision>:<ordinal>`. */
  _id: string
  /** Who gets it: an openid. */
  to: string
  template: TemplateKey
  /** A headline and a line, as the inbox shows them. */
  title: string
  body: string
  /** The page it leads to, with its query and without a leading slash. */
  page: string
  at: number
  /** What the WeChat message says, by meaning; `keywords` of the template name the fields. */
  fields: Partial<Record<Meaning, string>>
}

/** What became of the WeChat message. `none`: the person had given no consent that was left. */
export const pushOutcomes = ['none', 'sent', 'refused', 'failed', 'unknown'] as const
export type PushOutcome = (typeof pushOutcomes)[number]

/** One entry of somebody's inbox. */
export interface NoticeRecord extends Omit<OwedMessage, 'to' | 'fields'> {
  community: string
  person: string
  unread: boolean
  push: PushOutcome
  /** WeChat's code when it refused or failed, e.g. 43101. */
  pushCode?: number
}
