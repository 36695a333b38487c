import { openid } from '../shell/person'
import { callReplied } from '../tasks'
import { api, Fail, type WxError } from './api'
import { isOnline } from './network'
import { bytesOf } from './temp-files'

interface Call {
  name: string
  data?: unknown
}

interface Upload {
  cloudPath: string
  filePath: string
}

let isInitialised = false

/** `wx.cloud`, spoken to the local cloud. */
export const cloud = {
  init: () => void (isInitialised = true),
  callFunction: api('cloud.callFunction', async ({ name, data = {} }: Call) => {
    const reply = await send<{ result: unknown; requestID: string }>('cloud.callFunction', 'callFunction', {
      name,
      data,
    })
    callReplied(name, data, reply.result)
    return reply
  }),
  uploadFile: api('cloud.uploadFile', upload),
  getTempFileURL: api('cloud.getTempFileURL', ({ fileList }: { fileList: unknown[] }) =>
    send<object>('cloud.getTempFileURL', 'getTempFileURL', { fileList }),
  ),
  deleteFile: api('cloud.deleteFile', ({ fileList }: { fileList: string[] }) =>
    send<object>('cloud.deleteFile', 'deleteFile', { fileList }),
  ),
}

async function upload({ cloudPath, filePath }: Upload) {
  const body = await bytesOf(filePath).catch(() => {
    throw new Fail(`file not found: ${filePath}`, { errCode: -1 })
  })
  const type = body.type || 'application/octet-stream'
  const path = `uploadFile?cloudPath=${encodeURIComponent(cloudPath)}`
  return answer<{ fileID: string; statusCode: number }>('cloud.uploadFile', path, {
    method: 'PUT',
    headers: { 'x-openid': openid, 'content-type': type },
    body,
  })
}

function send<R extends object>(name: string, path: string, body: object): Promise<R> {
  const headers = { 'x-openid': openid, 'content-type': 'application/json' }
  return answer<R>(name, path, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function answer<R extends object>(name: string, path: string, request: RequestInit): Promise<R> {
  if (!isInitialised) throw failed(name, -1, 'Cloud API isn’t enabled, please call wx.cloud.init first')
  if (!isOnline()) throw failed(name, -1, 'request:fail')
  const reply = await fetch(`/wx/${path}`, request).catch(() => undefined)
  if (!reply?.ok) throw failed(name, -1, 'request:fail')
  const result = (await reply.json()) as R & WxError
  if (result.errCode) throw { errCode: result.errCode, errMsg: result.errMsg } satisfies WxError
  return result
}

const failed = (name: string, errCode: number, words: string): WxError => ({
  errCode,
  errMsg: `${name}:fail Error: errCode: ${errCode} | errMsg: ${words}`,
})
