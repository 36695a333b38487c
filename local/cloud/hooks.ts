import { CloudFailure } from './failure'
import type { Clock } from './clock'
import { readJson, sendJson, type Exchange } from './http/exchange'
import type { Routes } from './http/router'
import type { Fault, Interference, Latency } from './interference'
import type { Outbox } from './openapi/outbox'
import type { Timers } from './timers/timers'
import type { TripLog } from './trips'

export interface HookOptions {
  clock: Clock
  interference: Interference
  timers: Timers
  outbox: Outbox
  trips: TripLog
}

type Body = Record<string, unknown>

const setClock = (clock: Clock, { at, advance }: { at?: number; advance?: number }) => {
  if (at !== undefined) clock.freeze(at)
  if (advance !== undefined) clock.advance(advance)
  return { now: clock.now() }
}

/** `/test/*`, for tests in another process. Tests in this one use LocalCloud. */
export const hookRoutes = ({ clock, interference, timers, outbox, trips }: HookOptions): Routes => {
  const hook =
    (answer: (body: Body, url: URL) => unknown) =>
    async ({ request, response, url }: Exchange) => {
      try {
        const body = request.method === 'POST' ? await readJson(request) : {}
        sendJson(response, (await answer(body, url)) ?? {})
      } catch (error) {
        if (!(error instanceof CloudFailure)) throw error
        sendJson(response, { code: error.code, message: error.message }, 400)
      }
    }
  return {
    'POST /test/clock': hook((body) => setClock(clock, body)),
    'DELETE /test/clock': hook(() => {
      clock.release()
      return { now: clock.now() }
    }),
    'POST /test/latency': hook((body) => interference.setLatency(body as unknown as Latency)),
    'POST /test/fault': hook((body) => interference.addFault(body as unknown as Fault)),
    'DELETE /test/fault': hook(() => interference.clear()),
    'POST /test/timer': hook(({ name }) => timers.fire(String(name))),
    'GET /test/messages': hook(() => outbox.messages()),
    'GET /test/trips': hook((_body, url) => trips.list({ all: url.searchParams.has('all') })),
    'DELETE /test/trips': hook(() => trips.clear()),
  }
}
