import { CloudFailure } from './failure'
import { clientError } from './functions/client-errors'
import type { Functions } from './functions/functions'
import { checkSize, limits } from './functions/size'
import { readJson, sendJson, type Exchange } from './http/exchange'
import type { Routes } from './http/router'
import { appId } from './identity'
import type { Outbox } from './openapi/outbox'
import type { Pushes } from './openapi/pushes'
import type { FileStore } from './storage/files'
import { checkPath, fileIdOf } from './storage/paths'

/** Someone whom the person switcher offers. */
export interface Person {
  openid: string
  name: string
  role: string
  note: string
}

export interface GatewayOptions {
  functions: Functions
  files: FileStore
  outbox: Outbox
  pushes: Pushes
  people: () => Person[]
  templateTitles: Readonly<Record<string, string>>
  log: (line: string) => void
}

const closed = -503002

/** WeChat knows who holds the phone; here the phone says it. */
const personOf = ({ request }: Exchange): string => {
  const openid = request.headers['x-openid']
  if (typeof openid !== 'string' || !openid) throw new CloudFailure('INVALID_PARAM', 'The header x-openid is missing')
  return openid
}

/** `/wx/*`: what `wx.cloud` and WeChat do for a page. A failure is HTTP 200 with errCode and errMsg, as the page gets it. */
export const wxRoutes = (options: GatewayOptions): Routes => {
  const { functions, files, outbox, pushes, people, templateTitles, log } = options
  const api = (name: string, answer: (exchange: Exchange) => Promise<object>) => async (exchange: Exchange) =>
    sendJson(exchange.response, await answer(exchange).catch((error: unknown) => clientError(name, error)))

  const callFunction = async (exchange: Exchange) => {
    const openid = personOf(exchange)
    const { name, data } = await readJson(exchange.request)
    if (functions.config(String(name)).invoke === false)
      throw new CloudFailure('PERMISSION_DENIED', `[PERMISSION_DENIED] ${String(name)} is closed to clients`)
    checkSize('event', data, limits.client)
    const event = { ...(data as object | undefined), userInfo: { appId, openId: openid } }
    const { result, requestId } = await functions.invoke(String(name), event, { source: 'wx_client', openid })
    checkSize('result', result, limits.client)
    return { result: result ?? null, requestID: requestId, errMsg: 'cloud.callFunction:ok' }
  }

  const uploadFile = async (exchange: Exchange) => {
    const { request, url } = exchange
    const openid = personOf(exchange)
    const path = checkPath(url.searchParams.get('cloudPath'))
    const before = await files.get(path)
    if (before && before.owner !== openid) {
      request.resume()
      throw new CloudFailure('STORAGE_EXCEED_AUTHORITY', `${path} belongs to someone else`)
    }
    await files.put(path, request.headers['content-type'] ?? 'application/octet-stream', request, openid)
    return { fileID: fileIdOf(path), statusCode: 200, errMsg: 'cloud.uploadFile:ok' }
  }

  /** Storage is closed to clients: functions hand out addresses to those who may see a file. */
  const refuseFiles = (name: string) => async (exchange: Exchange) => {
    personOf(exchange)
    const { fileList } = await readJson(exchange.request)
    const refused = (fileID: unknown) => ({
      fileID,
      tempFileURL: '',
      status: closed,
      errMsg: 'storage exceed authority',
    })
    return { fileList: (fileList as unknown[]).map(refused), errMsg: `cloud.${name}:ok` }
  }

  const subscribe = async (exchange: Exchange) => {
    const openid = personOf(exchange)
    const { answers } = await readJson(exchange.request)
    for (const [templateId, answer] of Object.entries((answers ?? {}) as Record<string, string>))
      if (answer === 'accept') outbox.grant(openid, templateId, 1)
    return {}
  }

  return {
    'POST /wx/callFunction': api('callFunction', callFunction),
    'PUT /wx/uploadFile': api('uploadFile', uploadFile),
    'POST /wx/getTempFileURL': api('getTempFileURL', refuseFiles('getTempFileURL')),
    'POST /wx/deleteFile': api('deleteFile', refuseFiles('deleteFile')),
    'POST /wx/subscribe': api('subscribe', subscribe),
    'GET /wx/pushes': ({ response, url }) => pushes.open(url.searchParams.get('openid') ?? '', response),
    'GET /wx/people': ({ response }) => sendJson(response, people()),
    'GET /wx/templates': ({ response }) => sendJson(response, templateTitles),
    'POST /wx/errors': api('errors', async ({ request }) => {
      log(`[phone] ${String((await readJson(request)).text)}`)
      return {}
    }),
  }
}
