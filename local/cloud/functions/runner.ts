import { join } from 'node:path'
import type { EventMessage } from './messages'
import { patchDate } from './runner-clock'
import { loadModule } from './runner-load'
import { nextEvent, tell } from './runner-pipes'
import { stackReader } from './runner-stack'

/** One instance of a function: `node runner.js <folder>`. Loads the function once, then works on one event at a time. */
type Main = (event: unknown, context: object) => unknown

const setClock = patchDate()
const file = join(process.argv[2] as string, 'index.js')
const readable = stackReader(file)
let requestId = 'init'

for (const stream of [process.stdout, process.stderr])
  stream.write = (text: unknown) => {
    tell({ kind: 'log', requestId, text: readable(String(text)) })
    return true
  }

const load = (): Main => {
  try {
    const { main } = loadModule(file) as { main?: Main }
    if (typeof main === 'function') return main
    throw new Error(`index.js of ${process.env.SCF_FUNCTIONNAME} does not export main`)
  } catch (error) {
    // As on the platform: an instance that cannot load answers every event with the reason.
    return () => Promise.reject(error)
  }
}

const contextOf = ({ requestId, timeoutMs, environment }: EventMessage) => ({
  callbackWaitsForEmptyEventLoop: false,
  memory_limit_in_mb: Number(process.env.SCF_MEMORY_SIZE),
  time_limit_in_ms: timeoutMs,
  request_id: requestId,
  function_version: '$LATEST',
  function_name: process.env.SCF_FUNCTIONNAME,
  namespace: process.env.SCF_NAMESPACE,
  tencentcloud_region: process.env.TENCENTCLOUD_REGION,
  environ: Object.entries(environment)
    .map(([key, value]) => `${key}=${value}`)
    .join(';'),
  environment: JSON.stringify(environment),
})

const textOf = (error: unknown) => (error instanceof Error && error.stack ? error.stack : `Error: ${String(error)}`)

let lastKeys: string[] = []
const work = async (main: Main, message: EventMessage) => {
  requestId = message.requestId
  setClock(message.clock)
  for (const key of lastKeys) delete process.env[key]
  Object.assign(process.env, message.environment)
  lastKeys = Object.keys(message.environment)
  // The server ends what is late. This is for a server that has gone meanwhile.
  const alone = setTimeout(() => process.exit(1), message.timeoutMs + 1000)
  try {
    const result = await main(message.event, contextOf(message))
    tell({ kind: 'result', requestId, result: result === undefined ? null : result })
  } catch (error) {
    tell({ kind: 'error', requestId, error: readable(textOf(error)) })
  }
  clearTimeout(alone)
}

const main = load()
tell({ kind: 'ready' })

/** From the reply to the next event nothing else may run, so the wait is a blocking read in the same turn. */
const turn = (): void => {
  const message = nextEvent()
  if (message) void work(main, message).then(turn)
  else process.exit(0)
}
turn()
