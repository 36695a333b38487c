import type { LocalCloud } from './local-cloud'
import type { Functions } from './functions/functions'
import { sendJson, type Exchange } from './http/exchange'
import type { Routes } from './http/router'
import type { Outbox } from './openapi/outbox'
import type { Timers } from './timers/timers'
import type { TripLog } from './trips'

export interface ConsoleOptions {
  database: Pick<LocalCloud['database'], 'collections' | 'read'>
  functions: Functions
  outbox: Outbox
  timers: Timers
  trips: TripLog
}

const shown = 100

/** `/console/api/*`: what the developer's page shows. It reads, and fires timers; it never writes to the database. */
export const consoleRoutes = ({ database, functions, outbox, timers, trips }: ConsoleOptions): Routes => {
  const show = (answer: (url: URL) => unknown) => async (exchange: Exchange) => {
    try {
      sendJson(exchange.response, await answer(exchange.url))
    } catch (error) {
      sendJson(exchange.response, { message: error instanceof Error ? error.message : String(error) }, 400)
    }
  }
  return {
    'GET /console/api/calls': show(() => functions.calls().reverse()),
    'GET /console/api/functions': show(async () => {
      const instances: Record<string, number> = functions.instances()
      return (await functions.names()).map((name) => ({
        name,
        instances: instances[name] ?? 0,
        ...functions.config(name),
      }))
    }),
    'GET /console/api/collections': show(() => database.collections()),
    'GET /console/api/documents': show((url) =>
      database.read(
        url.searchParams.get('collection') ?? '',
        JSON.parse(url.searchParams.get('query') ?? '{}') as object,
        Number(url.searchParams.get('limit')) || shown,
      ),
    ),
    'GET /console/api/quotas': show(() => outbox.quotas()),
    'GET /console/api/messages': show(() => outbox.messages().reverse()),
    'GET /console/api/timers': show(() => timers.list()),
    'POST /console/api/timers/fire': show((url) => timers.fire(url.searchParams.get('name') ?? '')),
    'GET /console/api/trips': show((url) => {
      const request = url.searchParams.get('request')
      return trips
        .list({ all: url.searchParams.has('all') })
        .filter(({ requestId }) => !request || requestId === request)
        .slice(-shown)
        .reverse()
    }),
  }
}
