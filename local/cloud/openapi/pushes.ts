import type { ServerResponse } from 'node:http'
import type { SentMessage } from './outbox'

export type Pushes = ReturnType<typeof createPushes>

/** Open phones, by person: each message that reaches a person is told to them as a server-sent event. */
export const createPushes = () => {
  const phones = new Map<string, Set<ServerResponse>>()
  return {
    open(openid: string, response: ServerResponse) {
      const own = phones.get(openid) ?? new Set()
      phones.set(openid, own.add(response))
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
      // The first line tells the phone that it is connected.
      response.write(': open\n\n')
      response.on('close', () => own.delete(response))
    },
    deliver({ openid, templateId, page, data }: SentMessage) {
      for (const phone of phones.get(openid) ?? [])
        phone.write(`data: ${JSON.stringify({ templateId, page, data })}\n\n`)
    },
  }
}
