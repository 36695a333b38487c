import type { OwedMessage, PushOutcome } from '../../miniprogram/domain/notice/owed'
import { pushData } from '../../miniprogram/domain/notice/push'
import type { TemplateSetting } from '../../miniprogram/domain/notice/templates'
import { cloud } from '../_runtime/cloud'
import { logFault } from '../_runtime/log'

export interface Pushed {
  push: PushOutcome
  pushCode?: number
}

/** The person has taken back the consent, or used it up elsewhere. */
export const refusedCode = 43101
/** The SDK's codes for "no clear answer": whether WeChat got it, nobody knows. */
const unclear = [-501001, -501002]

/** Asks WeChat to send one message; tells what became of it and never throws. */
export async function push(message: OwedMessage, template: TemplateSetting): Promise<Pushed> {
  try {
    await (cloud.openapi.subscribeMessage as Sender).send({
      touser: message.to,
      templateId: template.id,
      page: message.page,
      data: pushData(message.fields, template),
    })
    return { push: 'sent' }
  } catch (error) {
    const pushCode = Number((error as { errCode?: unknown }).errCode)
    if (pushCode === refusedCode) return { push: 'refused', pushCode }
    logFault('notice.push', new Error(`subscribeMessage.send answered ${pushCode}`))
    return { push: Number.isNaN(pushCode) || unclear.includes(pushCode) ? 'unknown' : 'failed', pushCode }
  }
}

interface Sender {
  send(message: { touser: string; templateId: string; page: string; data: object }): Promise<unknown>
}
