import { cloud } from '../_runtime/cloud'
import { logFault } from '../_runtime/log'
import type { Job } from './job'
import { jobs } from './jobs'
import { endTurn, takeTurn } from './turn'

const workAtMostMs = 45_000

type Report = Record<string, Record<string, number>>

/** The one timer. Acts for the platform's trigger alone: anybody can write `Type: 'Timer'` into an event. */
export async function main(): Promise<Report> {
  const { SOURCE, OPENID } = cloud.getWXContext()
  if (SOURCE !== 'wx_trigger' || OPENID) return {}
  const now = Date.now()
  const timeIsUp = () => Date.now() - now > workAtMostMs
  const report: Report = {}
  for (const [name, job] of Object.entries<Job>(jobs)) {
    if (timeIsUp()) break
    try {
      if (!(await takeTurn(name, now))) continue
      report[name] = await job.run({ now, timeIsUp })
      await endTurn(name, job, now)
    } catch (error) {
      // The lease ends by itself; the other jobs have their turn now.
      logFault(`clock.${name}`, error)
    }
  }
  return report
}
