import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Exchange, type Handler } from './exchange'
import { notFound } from './router'

/** A folder of static files: '/' is the phone. */
export interface Site {
  prefix: string
  dir: string
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

const fileAt = async ({ prefix, dir }: Site, path: string) => {
  const root = resolve(dir)
  const wanted = resolve(root, `.${sep}${decodeURIComponent(path.slice(prefix.length)).replace(/^\/+/, '')}`)
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined
  for (const file of [wanted, resolve(wanted, 'index.html')]) {
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile()) return { file, size: found.size, changed: found.mtime.toUTCString() }
  }
  return undefined
}

export const siteHandler = (sites: readonly Site[]): Handler => {
  const longestFirst = [...sites].sort((a, b) => b.prefix.length - a.prefix.length)
  return async (exchange: Exchange) => {
    const { request, response, url } = exchange
    const path = url.pathname
    const below = ({ prefix }: Site) => path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)
    const site = longestFirst.find(below)
    const found = site && ['GET', 'HEAD'].includes(request.method ?? '') ? await fileAt(site, path) : undefined
    if (!found) return notFound(exchange)
    // Relative addresses in a page need the slash.
    if (found.file.endsWith('index.html') && !path.endsWith('/') && !path.endsWith('index.html'))
      return void response.writeHead(302, { location: `${path}/${url.search}` }).end()
    const headers = { 'cache-control': 'no-cache', 'last-modified': found.changed }
    if (request.headers['if-modified-since'] === found.changed) return void response.writeHead(304, headers).end()
    const type = types[extname(found.file)] ?? 'application/octet-stream'
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': found.size })
    if (request.method === 'HEAD') return void response.end()
    await pipeline(createReadStream(found.file), response)
  }
}
