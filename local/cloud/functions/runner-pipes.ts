import { readSync, writeSync } from 'node:fs'
import { eventPipe, replyPipe, type EventMessage, type InstanceMessage } from './messages'

/** Both pipes block. A function that waits for its next event here is frozen: no timer, promise or socket moves. */
const chunk = Buffer.allocUnsafe(64 * 1024)
let unread: Buffer = Buffer.alloc(0)

/** Undefined once the server has gone. */
export const nextEvent = (): EventMessage | undefined => {
  const parts = [unread]
  for (;;) {
    const last = parts[parts.length - 1] as Buffer
    const end = last.indexOf(10)
    if (end >= 0) {
      unread = Buffer.from(last.subarray(end + 1))
      parts[parts.length - 1] = last.subarray(0, end)
      return JSON.parse(Buffer.concat(parts).toString()) as EventMessage
    }
    const size = readSync(eventPipe, chunk, 0, chunk.length, null)
    if (size === 0) return undefined
    parts.push(Buffer.from(chunk.subarray(0, size)))
  }
}

export const tell = (message: InstanceMessage) => {
  const line = Buffer.from(`${JSON.stringify(message)}\n`)
  for (let sent = 0; sent < line.length;) sent += writeSync(replyPipe, line, sent)
}
