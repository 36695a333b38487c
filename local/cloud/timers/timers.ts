import type { Clock } from '../clock'
import { CloudFailure } from '../failure'
import type { Trigger } from '../functions/config'
import type { Functions } from '../functions/functions'
import { schedule } from './cron'

export interface TimersOptions {
  functions: Pick<Functions, 'invoke' | 'config' | 'names'>
  clock: Clock
  log: (line: string) => void
}

export interface TimerState {
  function: string
  trigger: string
  pattern: string
  next: number | null
}

export type Timers = ReturnType<typeof createTimers>

export const createTimers = ({ functions, clock, log }: TimersOptions) => {
  let jobs: { state: TimerState; stop(): void; next(): Date | null }[] = []

  const fire = async (name: string, trigger = functions.config(name).triggers?.[0]) => {
    if (!trigger) throw new CloudFailure('INVALID_PARAM', `The function ${name} has no timer`)
    const time = `${new Date(clock.now()).toISOString().slice(0, 19)}Z`
    const event = { Type: 'Timer', TriggerName: trigger.name, Time: time, Message: '' }
    return functions.invoke(name, event, { source: 'wx_trigger' })
  }
  const onTime = (name: string, trigger: Trigger) => {
    // Who stopped the clock fires timers by hand.
    if (clock.setting().frozenAt !== undefined) return
    fire(name, trigger).catch((error: unknown) => log(`Timer ${trigger.name} of ${name}: ${String(error)}`))
  }

  return {
    fire,
    /** Reads all triggers and lets them run by the machine's time. */
    async start() {
      for (const name of await functions.names())
        for (const trigger of functions.config(name).triggers ?? []) {
          if (trigger.type !== 'timer')
            throw new CloudFailure('INVALID_PARAM', `The local cloud has no trigger of type ${String(trigger.type)}`)
          const job = schedule(trigger.config, () => onTime(name, trigger))
          const state = { function: name, trigger: trigger.name, pattern: trigger.config, next: null }
          jobs.push({ state, stop: job.stop, next: () => job.next() })
        }
    },
    list: (): TimerState[] => jobs.map(({ state, next }) => ({ ...state, next: next()?.getTime() ?? null })),
    stop() {
      for (const job of jobs) job.stop()
      jobs = []
    },
  }
}
