import { _ } from '../_runtime/cloud'
import { collection, isDuplicate } from '../_runtime/collection'
import type { Job } from './job'

/** When a job falls due, and until when somebody is at it. */
interface JobRecord {
  _id: string
  due: number
  leasedUntil: number
}
const turns = collection<JobRecord>('jobs')

/** Longer than the function may live: whoever holds an older lease is gone. */
const leaseMs = 90_000

/** True for the one run that may do the job now: due, and nobody at it. A late or doubled trigger thus does it once. */
export async function takeTurn(name: string, now: number): Promise<boolean> {
  const free = { _id: name, due: _.lte(now), leasedUntil: _.lte(now) }
  const lease = { leasedUntil: now + leaseMs }
  if ((await turns.update(free, lease)) === 1) return true
  if (await turns.get(name)) return false
  try {
    await turns.add({ _id: name, due: now, ...lease })
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Due again at the next full interval: a trigger that comes a little late does not push the following ones back. */
export const endTurn = (name: string, { everyMs }: Job, now: number): Promise<number> =>
  turns.update({ _id: name }, { due: Math.floor(now / everyMs + 1) * everyMs, leasedUntil: 0 })
