import type { IncomingMessage, ServerResponse } from 'node:http'
import { CloudFailure } from '../failure'

/** One request and its answer. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  url: URL
}

export type Handler = (exchange: Exchange) => Promise<void> | void

const bodyLimit = 32 * 1024 * 1024

export const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw new CloudFailure('EXCEED_MAX_PAYLOAD_SIZE', `A body of more than ${bodyLimit} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export const readJson = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const text = (await readBody(request)).toString()
  try {
    const value: unknown = text ? JSON.parse(text) : {}
    if (value && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // falls through to the one answer below
  }
  throw new CloudFailure('INVALID_PARAM', 'The body is not a JSON object')
}

export const send = (response: ServerResponse, status: number, type: string, body: string | Uint8Array) => {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

export const sendJson = (response: ServerResponse, value: unknown, status = 200) =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
