import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Clock } from '../clock'
import { CloudFailure } from '../failure'
import { createCallLog, type FunctionCallLog } from './calls'
import { functionNames, readConfig, versionOf, type FunctionConfig } from './config'
import { eventEnvironment, instanceEnvironment, type Caller } from './environment'
import { startInstance } from './instance'
import { createPool, type Lease, type Pool } from './pool'
import { checkSize, limits } from './size'

export interface FunctionsOptions {
  root: string
  runner: string
  url: string
  environment: Record<string, string>
  clock: Clock
  log: (line: string) => void
  maxInstances: number
}

export type Functions = ReturnType<typeof createFunctions>

const defaultTimeoutSeconds = 3
const defaultMemorySize = 256

export const createFunctions = ({ root, runner, url, environment, clock, log, maxInstances }: FunctionsOptions) => {
  const pools = new Map<string, Pool>()
  const calls = createCallLog()
  let stopped = false
  /** By the token that the SDK sends with each request: which call a request of a function belongs to. */
  const active = new Map<string, FunctionCallLog>()

  const start = (name: string) => {
    const memorySize = readConfig(join(root, name)).memorySize ?? defaultMemorySize
    return startInstance({
      runner,
      folder: join(root, name),
      memorySize,
      environment: instanceEnvironment(name, memorySize, url, environment),
      log: (requestId, text) => {
        for (const line of text.trimEnd().split('\n')) log(`[${name} ${requestId.slice(0, 8)}] ${line}`)
      },
    })
  }
  const poolOf = (name: string): Pool => {
    const pool = pools.get(name) ?? createPool(() => start(name), maxInstances)
    pools.set(name, pool)
    return pool
  }
  const find = (name: string): { version: number; config: FunctionConfig } => {
    const folder = join(root, name)
    const version = /^[\w-]+$/.test(name) ? versionOf(folder) : undefined
    if (version === undefined)
      throw new CloudFailure(
        'FUNCTION_NOT_FOUND',
        `FunctionName parameter could not be found. [FUNCTION_NOT_FOUND] ${name}`,
      )
    return { version, config: readConfig(folder) }
  }

  const run = async (lease: Lease, call: FunctionCallLog, event: unknown, caller: Caller, timeoutMs: number) => {
    const { requestId } = call
    const token = `token-${requestId}`
    active.set(token, call)
    try {
      return await lease.instance.run({
        requestId,
        event,
        environment: eventEnvironment(caller, requestId, token),
        clock: clock.setting(),
        timeoutMs,
      })
    } finally {
      active.delete(token)
      lease.release()
    }
  }

  return {
    /** Throws CloudFailure, with the request's id, when the function fails. */
    async invoke(name: string, event: unknown, caller: Caller): Promise<{ result: unknown; requestId: string }> {
      const { version, config } = find(name)
      checkSize('event', event, limits.event)
      const requestId = randomUUID()
      const call: FunctionCallLog = {
        at: clock.now(),
        function: name,
        call: verbOf(event),
        openid: caller.openid,
        source: caller.source,
        ms: 0,
        cold: false,
        ok: false,
        requestId,
        trips: 0,
      }
      const started = performance.now()
      try {
        const lease = await poolOf(name).acquire(version)
        call.cold = lease.cold
        const result = await run(lease, call, event, caller, (config.timeout ?? defaultTimeoutSeconds) * 1000)
        checkSize('result', result, limits.result)
        Object.assign(call, outcomeOf(result))
        return { result, requestId }
      } catch (error) {
        call.code = error instanceof CloudFailure ? error.code : 'SYS_ERR'
        throw error
      } finally {
        call.ms = Math.round((performance.now() - started) * 10) / 10
        calls.add(call)
      }
    },
    config: (name: string) => find(name).config,
    names: () => functionNames(root),
    calls: calls.list,
    callOf: (token: unknown) => (typeof token === 'string' ? active.get(token) : undefined),
    /** One after another: the first calls of people come first. */
    async warm(names: readonly string[]) {
      for (const name of names)
        if (!stopped)
          await poolOf(name)
            .warm(find(name).version)
            .catch((error: unknown) => stopped || log(`[${name}] ${String(error)}`))
    },
    instances: () => Object.fromEntries([...pools].map(([name, pool]) => [name, pool.size()])),
    async stop() {
      stopped = true
      await Promise.all([...pools.values()].map((pool) => pool.stop()))
    },
  }
}

const verbOf = (event: unknown) => {
  const { call } = (event ?? {}) as { call?: unknown }
  return typeof call === 'string' ? call : undefined
}

const outcomeOf = (result: unknown): { ok: boolean; code?: string } => {
  const { ok, code } = (result ?? {}) as { ok?: unknown; code?: unknown }
  return { ok: ok !== false, ...(ok === false && typeof code === 'string' && { code }) }
}
