import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { send, type Handler } from '../http/exchange'
import type { Routes } from '../http/router'
import type { FileStore } from './files'
import type { Links } from './links'

const refuse = (response: ServerResponse, status: number, code: string, message: string) =>
  send(
    response,
    status,
    'application/xml',
    `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message>` +
      `<RequestId>${randomUUID()}</RequestId><TraceId></TraceId></Error>`,
  )

const defaultType = 'application/octet-stream'

/** The object store behind the links: `PUT` with an upload's authorization, `GET` with a signed address. */
export const cosRoutes = (files: FileStore, links: Links): Routes => {
  const pathOf = (url: URL) => decodeURIComponent(url.pathname.slice('/cos/'.length))

  const put: Handler = async ({ request, response, url }) => {
    const path = pathOf(url)
    if (!links.mayUpload(path, String(request.headers.authorization ?? ''))) {
      request.resume()
      return refuse(response, 403, 'AccessDenied', 'The upload is not allowed, or no longer')
    }
    await files.put(path, request.headers['content-type'] ?? defaultType, request)
    send(response, 200, 'application/xml', '')
  }

  const get: Handler = async ({ request, response, url }) => {
    const path = pathOf(url)
    const may = links.mayDownload(path, url.searchParams)
    if (may === 'no') return refuse(response, 403, 'AccessDenied', 'Access denied')
    if (may === 'expired') return refuse(response, 403, 'AccessDenied', 'Request has expired')
    const file = await files.get(path)
    if (!file) return refuse(response, 404, 'NoSuchKey', 'The file does not exist')
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': file.size,
      // A stranger's upload must not run as a page of this address.
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=600',
    })
    if (request.method === 'HEAD') return void response.end()
    await pipeline(files.read(file), response)
  }

  return { 'PUT /cos/*': put, 'GET /cos/*': get, 'HEAD /cos/*': get }
}
