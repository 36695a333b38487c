import { openJournal } from './journal'

/** A push that WeChat was asked to send, and what became of it. */
export interface SentMessage {
  at: number
  openid: string
  templateId: string
  page?: string
  data: Record<string, { value: string | number }>
  miniprogramState?: string
  lang?: string
  /** The function that asked. */
  function: string
  /** 0: it reached the person. */
  errCode: number
  errMsg: string
}

type Entry = { kind: 'grant'; openid: string; templateId: string; count: number } | ({ kind: 'message' } & SentMessage)

export type Outbox = ReturnType<typeof openOutbox>

/** Messages, and how many more each person accepts of each template. Both survive a restart. */
export const openOutbox = (file: string) => {
  const journal = openJournal<Entry>(file)
  const messages: SentMessage[] = []
  const quotas = new Map<string, number>()
  const key = (openid: string, templateId: string) => `${openid} ${templateId}`
  const quota = (openid: string, templateId: string) => quotas.get(key(openid, templateId)) ?? 0
  const change = (openid: string, templateId: string, by: number) =>
    void quotas.set(key(openid, templateId), quota(openid, templateId) + by)

  const apply = (entry: Entry) => {
    if (entry.kind === 'grant') return change(entry.openid, entry.templateId, entry.count)
    const { kind: _, ...message } = entry
    messages.push(message)
    if (message.errCode === 0) change(message.openid, message.templateId, -1)
  }
  const record = (entry: Entry) => {
    journal.append(entry)
    apply(entry)
  }
  journal.entries.forEach(apply)

  return {
    messages: () => [...messages],
    quota,
    /** What is left of all: openid -> template id -> count. */
    quotas: () => {
      const all: Record<string, Record<string, number>> = {}
      for (const [each, count] of quotas) {
        const [openid = '', templateId = ''] = each.split(' ')
        if (count > 0) (all[openid] ??= {})[templateId] = count
      }
      return all
    },
    grant: (openid: string, templateId: string, count: number) => record({ kind: 'grant', openid, templateId, count }),
    add: (message: SentMessage) => record({ kind: 'message', ...message }),
  }
}
