import type { ClockSetting } from '../clock'

/** What the server and an instance say to each other: one JSON text a line, events on one pipe and the rest on another. */
export interface EventMessage {
  requestId: string
  event: unknown
  /** Request-scoped variables; they leave `process.env` before the next event. */
  environment: Record<string, string>
  clock: ClockSetting
  timeoutMs: number
}

export type InstanceMessage =
  | { kind: 'ready' }
  | { kind: 'log'; requestId: string; text: string }
  | { kind: 'result'; requestId: string; result: unknown }
  | { kind: 'error'; requestId: string; error: string }

export const eventPipe = 3
export const replyPipe = 4
