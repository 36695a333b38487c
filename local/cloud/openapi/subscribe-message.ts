import type { Clock } from '../clock'
import type { WeChatApi } from './endpoint'
import { objection } from './fields'
import type { Outbox, SentMessage } from './outbox'

export interface SubscribeMessageOptions {
  outbox: Outbox
  clock: Clock
  /** Known templates; without the list every id is good. */
  templates?: readonly string[]
  /** Known pages; without the list every page is good. */
  pages?: readonly string[]
  deliver: (message: SentMessage) => void
}

/** https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/mp-message-management/subscribe-message/sendMessage.html */
export const subscribeMessageSend =
  ({ outbox, clock, templates, pages, deliver }: SubscribeMessageOptions): WeChatApi =>
  (params, from) => {
    const { touser, template_id, page, data, miniprogram_state, lang } = params as Record<string, string | undefined>
    const openid = String(touser ?? '')
    const templateId = String(template_id ?? '')

    const refusal = (): [errcode: number, errmsg: string] | undefined => {
      if (!/^[\w-]{1,64}$/.test(openid)) return [40003, 'invalid openid']
      if (!templateId || (templates && !templates.includes(templateId))) return [40037, 'invalid template_id']
      if (page && pages && !pages.includes(page.replace(/^\//, '').replace(/\?.*/s, ''))) return [41030, 'invalid page']
      const wrong = objection(data)
      if (wrong) return [47003, `argument invalid! ${wrong}`]
      if (outbox.quota(openid, templateId) < 1) return [43101, 'user refuse to accept the msg']
      return undefined
    }

    const [errCode, errMsg] = refusal() ?? [0, 'ok']
    const message: SentMessage = {
      at: clock.now(),
      openid,
      templateId,
      page,
      data: data as unknown as SentMessage['data'],
      miniprogramState: miniprogram_state,
      lang,
      function: from,
      errCode,
      errMsg,
    }
    outbox.add(message)
    if (errCode === 0) deliver(message)
    return { errcode: errCode, errmsg: errMsg }
  }
