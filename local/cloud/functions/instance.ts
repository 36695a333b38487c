import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { CloudFailure } from '../failure'
import { eventPipe, replyPipe, type EventMessage, type InstanceMessage } from './messages'

export interface Instance {
  /** Resolves when the module is loaded: the function's own time starts after that. */
  ready: Promise<void>
  run(event: EventMessage): Promise<unknown>
  kill(): void
  /** False as soon as it is killed or has ended. */
  alive(): boolean
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>
}

export interface InstanceOptions {
  runner: string
  folder: string
  memorySize: number
  environment: Record<string, string>
  log: (requestId: string, text: string) => void
}

interface Waiter {
  requestId?: string
  resolve: (value: unknown) => void
  reject: (error: Error) => void
}

const loadLimitMs = 65_000
const failed = (message: string, requestId?: string) => new CloudFailure('FUNCTIONS_EXECUTE_FAIL', message, requestId)

/** The last line of a process that was killed may be cut off; that it ended is told by `close`. */
const parse = (line: string): InstanceMessage | undefined => {
  try {
    return JSON.parse(line) as InstanceMessage
  } catch {
    return undefined
  }
}

export const startInstance = ({ runner, folder, memorySize, environment, log }: InstanceOptions): Instance => {
  const child = spawn(process.execPath, [`--max-old-space-size=${memorySize}`, runner, folder], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const events = child.stdio[eventPipe] as Writable
  let waiter: Waiter | undefined
  let alive = true
  const kill = () => {
    alive = false
    child.kill('SIGKILL')
  }

  const wait = (ms: number, late: () => CloudFailure, requestId?: string) =>
    new Promise<unknown>((resolve, reject) => {
      if (!alive) return reject(failed('Process exited before it was asked', requestId))
      const timer = setTimeout(() => {
        kill()
        waiter?.reject(late())
      }, ms)
      const settle =
        <Value>(end: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer)
          waiter = undefined
          end(value)
        }
      waiter = { requestId, resolve: settle(resolve), reject: settle(reject) }
    })

  const hear = (message: InstanceMessage) => {
    if (message.kind === 'log') log(message.requestId, message.text)
    else if (message.kind === 'ready') waiter?.resolve(undefined)
    else if (message.requestId !== waiter?.requestId) return
    else if (message.kind === 'result') waiter.resolve(message.result)
    else waiter.reject(failed(message.error, message.requestId))
  }
  createInterface({ input: child.stdio[replyPipe] as Readable }).on('line', (line) => {
    const message = parse(line)
    if (message) hear(message)
  })

  // What Node itself prints when the function's process breaks down.
  let lastWords = ''
  child.stderr?.on('data', (text) => (lastWords += String(text)))
  events.on('error', () => undefined)

  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => (lastWords += error.message))
    child.on('close', (code, signal) => {
      alive = false
      const { requestId } = waiter ?? {}
      if (lastWords) log(requestId ?? 'exit', lastWords)
      waiter?.reject(failed(`Process exited unexpectedly (${signal ?? code}) ${lastWords.trim()}`.trim(), requestId))
      resolve()
    })
  })
  const ready = wait(loadLimitMs, () => failed(`Initialisation timed out after ${loadLimitMs / 1000} seconds`))
  // A spare instance that fails to start is told to whoever gets it, not to the process.
  ready.catch(() => undefined)

  return {
    ready: ready as Promise<void>,
    ended,
    kill,
    alive: () => alive,
    run(message) {
      const { requestId, timeoutMs } = message
      const text = `Invoking task timed out after ${timeoutMs / 1000} seconds`
      const answer = wait(
        timeoutMs,
        () => new CloudFailure('FUNCTIONS_TIME_LIMIT_EXCEEDED', text, requestId),
        requestId,
      )
      events.write(`${JSON.stringify(message)}\n`)
      return answer
    },
  }
}
