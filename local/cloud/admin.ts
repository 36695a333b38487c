import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { WireActions, WireCall } from './actions'
import { CloudFailure } from './failure'
import type { Functions } from './functions/functions'
import { readJson, send, sendJson, type Handler } from './http/exchange'
import type { Interference } from './interference'
import { isTrip, type TripLog } from './trips'

export interface AdminOptions {
  actions: WireActions
  functions: Functions
  /** Calls of WeChat come as a form with protobuf inside, and are answered in protobuf. */
  openApi: (form: IncomingMessage) => Promise<Uint8Array>
  interference: Interference
  trips: TripLog
  log: (line: string) => void
}

/** `POST /admin`: the wire protocol of CloudBase, for the SDKs. Refusals are HTTP 200 with a code; that is how SDKs read them. */
export const adminHandler = ({ actions, functions, openApi, interference, trips, log }: AdminOptions): Handler => {
  const answer = async (call: WireCall): Promise<object> => {
    const action = String(call.body.action)
    const collection = call.body.collectionName as string | undefined
    const caller = functions.callOf(call.body.wxCloudApiToken)
    const start = performance.now()
    let code: string | undefined
    try {
      const run = actions[action]
      if (!run) throw new CloudFailure('INVALID_PARAM', `The local cloud has no action ${action}`)
      return await interference.around(action, collection, () => run(call))
    } catch (error) {
      code = error instanceof CloudFailure ? error.code : 'SYS_ERR'
      throw error
    } finally {
      const trip = {
        action,
        collection,
        ...call.trace,
        start,
        end: performance.now(),
        requestId: caller?.requestId,
        code,
      }
      trips.add(trip)
      if (caller && isTrip(trip)) caller.trips += 1
    }
  }

  return async ({ request, response }) => {
    const requestId = randomUUID()
    try {
      if (request.headers['content-type']?.startsWith('multipart/form-data'))
        return send(response, 200, 'application/octet-stream', await openApi(request))
      const body = await readJson(request)
      // A script has no source of its own, so the SDK's chain begins with a comma.
      const source = String(request.headers['x-tcb-source'] ?? '').replace(/^(undefined)?,/, '')
      sendJson(response, { requestId, ...(await answer({ body, source, trace: {} })) })
    } catch (error) {
      const failure = error instanceof CloudFailure ? error : undefined
      if (!failure) log(error instanceof Error ? String(error.stack) : String(error))
      const message = error instanceof Error ? error.message : String(error)
      sendJson(response, { code: failure?.code ?? 'SYS_ERR', message, requestId: failure?.requestId ?? requestId })
    }
  }
}
