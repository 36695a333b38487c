import { join, resolve } from 'node:path'
import { adminHandler } from './admin'
import { createClock } from './clock'
import { consoleRoutes } from './console-api'
import { openDatabase } from './database'
import { createFunctions } from './functions/functions'
import { functionActions } from './functions/wire'
import { hookRoutes } from './hooks'
import { sendJson, type Handler } from './http/exchange'
import { listen } from './http/listen'
import { createRouter } from './http/router'
import { siteHandler } from './http/site'
import { createInterference } from './interference'
import { homeOf, homePath, lockFolder } from './lock'
import type { LocalCloud, LocalCloudOptions } from './local-cloud'
import { openApiEndpoint } from './openapi/endpoint'
import { openOutbox } from './openapi/outbox'
import { createPushes } from './openapi/pushes'
import { subscribeMessageSend } from './openapi/subscribe-message'
import { cosRoutes } from './storage/cos'
import { openFileStore } from './storage/files'
import { createLinks } from './storage/links'
import { openSigner } from './storage/signature'
import { storageActions } from './storage/wire'
import { createTimers } from './timers/timers'
import { createTripLog } from './trips'
import { wxRoutes } from './wx-gateway'

export type { LocalCloud, LocalCloudOptions } from './local-cloud'
export type { Person } from './wx-gateway'
export type { SentMessage } from './openapi/outbox'
export type { FunctionCallLog } from './functions/calls'

const builtRunner = resolve(__dirname, '../../dist/local/runner.js')

/** Starts every service and wires them to one address. */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const { dataDir, schema, hooks = false, log = () => undefined, clock = createClock() } = options
  // The address comes first: links and functions carry it. Nobody asks before `handle` is in place.
  let handle: Handler = () => undefined
  const { url, close } = await listen(options.port ?? 0, (exchange) => handle(exchange), log)
  const closing = async (error: unknown): Promise<never> => {
    await close()
    throw error
  }
  const unlock = await lockFolder(dataDir, url).catch(closing)
  const database = await openDatabase({ dir: join(dataDir, 'database'), schema, clock }).catch(closing)

  const functions = createFunctions({
    root: options.functionsRoot,
    runner: options.runner ?? builtRunner,
    url,
    environment: options.environment ?? {},
    clock,
    log,
    maxInstances: options.maxInstances ?? 16,
  })
  const files = await openFileStore(join(dataDir, 'storage'))
  const links = createLinks({ url, clock, signer: openSigner(join(dataDir, 'storage')) })
  const outbox = openOutbox(join(dataDir, 'openapi.jsonl'))
  const pushes = createPushes()
  const trips = createTripLog()
  const interference = createInterference()
  const timers = createTimers({ functions, clock, log })

  const send = subscribeMessageSend({
    outbox,
    clock,
    templates: options.templates,
    pages: options.pages,
    deliver: pushes.deliver,
  })
  const openApi = openApiEndpoint({ apis: { 'subscribeMessage.send': send }, functions, interference, trips, log })
  const actions = { ...database.actions, ...functionActions(functions), ...storageActions(files, links) }

  handle = createRouter(
    {
      'POST /admin': adminHandler({ actions, functions, openApi, interference, trips, log }),
      ...cosRoutes(files, links),
      ...wxRoutes({
        functions,
        files,
        outbox,
        pushes,
        people: options.people ?? (() => []),
        templateTitles: options.templateTitles ?? {},
        log,
      }),
      [`GET ${homePath}`]: ({ response }) => sendJson(response, homeOf(dataDir)),
      ...consoleRoutes({ database, functions, outbox, timers, trips }),
      ...(hooks && hookRoutes({ clock, interference, timers, outbox, trips })),
    },
    siteHandler(options.sites ?? []),
  )
  if (!hooks) await timers.start()
  void functions.warm(options.warm ?? []).catch((error: unknown) => log(`Warming up: ${String(error)}`))

  const stop = async () => {
    timers.stop()
    await close()
    await functions.stop()
    await database.close()
    await unlock()
  }
  let stopping: Promise<void> | undefined

  return {
    url,
    clock,
    database,
    openapi: outbox,
    trips,
    interference,
    calls: functions.calls,
    async invoke(name, event, { openid, source = openid ? 'wx_client' : 'wx_unknown' } = {}) {
      return (await functions.invoke(name, event, { source, openid })).result
    },
    fireTimer: async (name) => (await timers.fire(name)).result,
    stop: () => (stopping ??= stop()),
  }
}
