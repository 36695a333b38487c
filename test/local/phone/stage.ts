import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
}

/** Just enough of the local cloud for the phone's own tests: static files, and /wx/* that answers and remembers. */
export async function stage(folder: string) {
  const errors: string[] = []
  const answers: unknown[] = []
  const calls: { openid: string; data: { call: string } }[] = []
  const listeners: http.ServerResponse[] = []

  const wx: Record<string, (body: string, openid: string, response: http.ServerResponse) => object | undefined> = {
    people: () => [
      { openid: 'zhang', name: '张桂英', role: '居民', note: '七十二岁，住六尺巷' },
      { openid: 'wang', name: '王志强', role: '网格员', note: '第二网格' },
      { openid: 'li', name: '李敏', role: '社区受理员', note: '' },
    ],
    errors: (body) => void errors.push((JSON.parse(body) as { text: string }).text),
    subscribe: (body) => (answers.push((JSON.parse(body) as { answers: unknown }).answers), {}),
    uploadFile: (body) => ({ fileID: `cloud://a/${body.length}`, statusCode: 200, errMsg: 'cloud.uploadFile:ok' }),
    pushes: (_, __, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
      listeners.push(response)
      return undefined
    },
    callFunction(body, openid) {
      const { data } = JSON.parse(body) as { data: { call: string } }
      calls.push({ openid, data })
      if (data.call === 'break') return { errCode: -504002, errMsg: 'cloud.callFunction:fail Error: errCode: -504002' }
      const items = [1, 2, 3].map((id) => ({ id, name: `事项 ${id}` }))
      return { result: { ok: true, value: data.call === 'list' ? items : '交给王志强了' }, requestID: '1' }
    },
  }

  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://phone')
    const answer = pathname.startsWith('/wx/') ? wx[pathname.slice(4)] : undefined
    if (!answer) return sendFile(folder, pathname, response)
    let body = ''
    request.setEncoding('latin1').on('data', (part: string) => (body += part))
    request.on('end', () => {
      const text = Buffer.from(body, 'latin1').toString()
      const reply = answer(text, String(request.headers['x-openid'] ?? ''), response)
      if (pathname === '/wx/pushes') return
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply ?? {}))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    errors,
    answers,
    calls,
    push(message: object) {
      for (const listener of listeners) listener.write(`data: ${JSON.stringify(message)}\n\n`)
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function sendFile(folder: string, pathname: string, response: http.ServerResponse) {
  const file = path.join(folder, pathname === '/' ? 'index.html' : pathname)
  if (!file.startsWith(folder) || !fs.existsSync(file)) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
  fs.createReadStream(file).pipe(response)
}
