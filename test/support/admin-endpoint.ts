import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { WireActions, WireCall } from '../../local/cloud/actions'
import { CloudFailure } from '../../local/cloud/failure'

/** `POST /admin` and nothing else: enough of the cloud for the SDKs to reach the database. */
export const openAdminEndpoint = async (actions: WireActions) => {
  const traces: ({ action: string } & WireCall['trace'])[] = []
  const answer = async (body: Record<string, unknown>) => {
    const action = String(body.action)
    const trace: WireCall['trace'] = {}
    const run = actions[action]
    if (!run) throw new CloudFailure('INVALID_PARAM', `No action ${action}`)
    try {
      return await run({ body, source: '', trace })
    } finally {
      traces.push({ action, ...trace })
    }
  }

  const server = createServer(async (request, response) => {
    const requestId = randomUUID()
    let reply: object
    try {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      reply = { requestId, ...(await answer(JSON.parse(Buffer.concat(chunks).toString()))) }
    } catch (error) {
      const code = error instanceof CloudFailure ? error.code : 'SYS_ERR'
      reply = {
        code,
        message: error instanceof CloudFailure ? error.message : String((error as Error).stack),
        requestId,
      }
    }
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify(reply))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin`,
    /** What each action touched. */
    traces,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
