/** How long a warm call takes here, with 500 requests in the community: `npm run bench`. Figures, no verdict: the machine counts too. */
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import type { CallName, Input } from '../../miniprogram/services/call'
import { buildCloud } from '../../scripts/build/project'
import type { Key } from '../support/people'
import { newId, said, submitted } from '../support/story'
import { tripsOf } from '../support/trips'
import { minute, openWorld, type World } from '../support/world'

const stored = 500
const times = 60

const fill = async (world: World) => {
  const id = await submitted(world)
  const { owed: _, owedSince: _since, ...one } = world.one<RequestRecord>('requests', id)
  const many = Array.from({ length: stored - 1 }, (_, i): RequestRecord => ({
    ...one,
    _id: `bench-${String(i).padStart(16, '0')}`,
    number: `XY-20261123-${i}`,
    grid: `g${(i % 4) + 1}`,
    submittedAt: one.submittedAt - i * minute,
    due: one.due + i * minute,
    open: i % 3 !== 0,
  }))
  await world.insert('requests', ...many)
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(1)

async function measure<N extends CallName>(world: World, who: Key | string, name: N, input: () => Input<N>) {
  const phone = world.as(who)
  for (let i = 0; i < 10; i += 1) await phone.get(name, input())
  const spent: number[] = []
  for (let i = 0; i < times; i += 1) {
    const asked = input()
    const start = performance.now()
    await phone.get(name, asked)
    spent.push(performance.now() - start)
  }
  spent.sort((a, b) => a - b)
  // Slow for once, so that what runs side by side counts as one round.
  world.cloud.interference.setLatency({ action: 'database.*', ms: 30 })
  const { count, rounds } = await tripsOf(world, () => phone.get(name, input()))
  world.cloud.interference.clear()
  const figures = [at(spent, 0), at(spent, 0.5), at(spent, 0.95)].map((ms) => `${ms} ms`.padStart(10))
  console.log(
    `${`${name} (${who})`.padEnd(32)}${figures.join('')}${String(count).padStart(7)}${String(rounds).padStart(8)}`,
  )
}

const main = async () => {
  await buildCloud()
  const world = await openWorld()
  try {
    await fill(world)
    console.log(`${stored} requests, ${times} warm calls each`)
    console.log(
      `${''.padEnd(32)}${['best', 'median', '95 %'].map((word) => word.padStart(10)).join('')}  trips  rounds`,
    )
    await measure(world, 'open-guest', 'account.home', () => ({}))
    await measure(world, 'li', 'account.home', () => ({}))
    await measure(world, 'worker1', 'account.home', () => ({}))
    await measure(world, 'dispatcher', 'account.home', () => ({}))
    await measure(world, 'li', 'request.submit', () => said({ place: { kind: 'alley', alley: 'caojiang' } }))
    await measure(world, 'li', 'request.list', () => ({ view: 'mine' as const, ended: false }))
    await measure(world, 'dispatcher', 'request.list', () => ({ view: 'work' as const, ended: false }))
    const id = await submitted(world)
    await measure(world, 'li', 'request.get', () => ({ id }))
    await measure(world, 'li', 'request.startUpload', () => ({ request: id, files: [newId()] }))
    await measure(world, 'worker1', 'notice.list', () => ({}))
  } finally {
    await world.stop()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
