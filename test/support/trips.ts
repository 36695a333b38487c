import type { World } from './world'

interface Span {
  start: number
  end: number
}

/** The most trips of which each began after the one before had ended: the rounds that a person waits for. */
export function rounds(trips: readonly Span[]): number {
  const sorted = [...trips].sort((a, b) => a.end - b.end)
  let count = 0
  let free = -Infinity
  for (const { start, end } of sorted)
    if (start >= free) {
      count += 1
      free = end
    }
  return count
}

/** What a call costs at the database. */
export async function tripsOf(world: World, run: () => Promise<unknown>) {
  world.cloud.trips.clear()
  await run()
  const trips = world.cloud.trips.list()
  return { count: trips.length, rounds: rounds(trips), trips }
}
