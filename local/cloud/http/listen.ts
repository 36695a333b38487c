import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudFailure } from '../failure'
import { send, sendJson, type Exchange, type Handler } from './exchange'

/** Only this machine can reach it. */
const host = '127.0.0.1'

const portTaken = (port: number) =>
  new CloudFailure(
    'PORT_IN_USE',
    `端口 ${port} 已被占用。请换一个端口：PORT=${port + 1} npm start\n` +
      `Port ${port} is already in use. Choose another one: PORT=${port + 1} npm start`,
  )

const fail = ({ request, response, url }: Exchange, error: unknown, log: (line: string) => void) => {
  if (error instanceof URIError) return send(response, 400, 'text/plain', 'The address is not well encoded\n')
  // Someone went away while a file was on its way: nothing to tell.
  if ((error as NodeJS.ErrnoException | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE') return
  log(`${request.method} ${url.pathname}: ${error instanceof Error ? error.stack : String(error)}`)
  sendJson(response, { code: 'SYS_ERR', message: String(error) }, 500)
}

export const listen = async (port: number, handle: Handler, log: (line: string) => void) => {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${host}`)
    void Promise.resolve({ request, response, url })
      .then(handle)
      .catch((error: unknown) => fail({ request, response, url }, error, log))
  })
  // A frozen function keeps its idle connection and uses it when it wakes: closing it meanwhile would fail that request.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port) : error),
    )
    server.listen(port, host, resolve)
  })
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
