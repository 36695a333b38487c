import type { IncomingMessage } from 'node:http'
import { CloudFailure } from '../failure'
import type { Functions } from '../functions/functions'
import type { Interference } from '../interference'
import type { TripLog } from '../trips'
import { readForm } from './form'
import { decodeRequest, encodeAnswer, encodeSystemError } from './proto'

/** An API of WeChat: snake_case in and out, `errcode` 0 when it went well. */
export type WeChatApi = (params: Record<string, unknown>, from: string) => { errcode: number; errmsg: string }

export interface EndpointOptions {
  apis: Record<string, WeChatApi>
  functions: Pick<Functions, 'callOf' | 'config'>
  interference: Interference
  trips: TripLog
  log: (line: string) => void
}

const unknownApi = -604100
const noPermission = -604101
const illegalSource = -604104

const faultOf = (error: unknown) => {
  if (!(error instanceof CloudFailure)) throw error
  return { errcode: Number(error.code) || -1, errmsg: error.message }
}

export const openApiEndpoint = ({ apis, functions, interference, trips, log }: EndpointOptions) => {
  const answer = async (apiName: string, token: string, requestData: Buffer) => {
    const call = functions.callOf(token)
    const { innerApi, params } = decodeRequest(requestData)
    const api = innerApi ? undefined : apis[apiName]
    if (!api) {
      log(`The local cloud has no open API ${innerApi ?? apiName}`)
      return { requestId: call?.requestId, bytes: encodeSystemError(unknownApi) }
    }
    // WeChat knows the caller by the token of its event; a script has none.
    if (!call) return { bytes: encodeSystemError(illegalSource) }
    const { requestId } = call
    if (!functions.config(call.function).permissions?.openapi?.includes(apiName))
      return { requestId, bytes: encodeSystemError(noPermission) }
    const said = await interference
      .around(`openapi.${apiName}`, undefined, () => api(params, call.function))
      .catch(faultOf)
    return { requestId, code: said.errcode ? String(said.errcode) : undefined, bytes: encodeAnswer(said) }
  }

  return async (request: IncomingMessage): Promise<Uint8Array> => {
    const start = performance.now()
    const { apiName, token, requestData } = await readForm(request)
    const { bytes, ...outcome } = await answer(apiName, token, requestData)
    trips.add({ action: `openapi.${apiName}`, start, end: performance.now(), ...outcome })
    return bytes
  }
}
