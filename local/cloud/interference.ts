import { setTimeout as pause } from 'node:timers/promises'
import { CloudFailure } from './failure'

/** "database.*" matches every action of the database, "*" all. */
export interface Latency {
  action?: string
  ms: number
}

export interface Fault {
  action: string
  /** Only for this collection. */
  collection?: string
  code?: string
  message?: string
  /** How many matching actions fail. */
  times: number
  /** How many matching actions pass before that. */
  after?: number
  /** The action is done and only its answer is lost. */
  lost?: boolean
}

const matches = (pattern: string, action: string) =>
  pattern === action || (pattern.endsWith('*') && action.startsWith(pattern.slice(0, -1)))

export type Interference = ReturnType<typeof createInterference>

/** Slow and failing services, on request of a test. */
export const createInterference = () => {
  const latencies = new Map<string, number>()
  let faults: Required<Pick<Fault, 'times' | 'after'>>[] & Fault[] = []

  const takeFault = (action: string, collection?: string): Fault | undefined => {
    for (const fault of faults) {
      if (!matches(fault.action, action) || (fault.collection && fault.collection !== collection)) continue
      if (fault.after > 0) fault.after -= 1
      else if (fault.times > 0) {
        fault.times -= 1
        return fault
      }
    }
    return undefined
  }
  const fail = ({ code = 'SYS_ERR', message = 'A fault that a test asked for' }: Fault) => {
    throw new CloudFailure(code, message)
  }

  return {
    setLatency: ({ action = '*', ms }: Latency) => void (ms > 0 ? latencies.set(action, ms) : latencies.delete(action)),
    addFault: (fault: Fault) => void faults.push({ after: 0, ...fault }),
    clear() {
      latencies.clear()
      faults = []
    },
    /** Runs an action as the tests want it to go. */
    async around<Answer>(action: string, collection: string | undefined, run: () => Promise<Answer> | Answer) {
      const waits = [...latencies].filter(([pattern]) => matches(pattern, action)).map(([, ms]) => ms)
      if (waits.length) await pause(Math.max(...waits))
      const fault = takeFault(action, collection)
      if (fault && !fault.lost) fail(fault)
      const answer = await run()
      if (fault) fail(fault)
      return answer
    },
  }
}
