/** When things happened, told backwards from now. */
import { minuteOfDay } from '../../miniprogram/domain/calendar'
import type { Level } from '../../miniprogram/domain/request/category'
import type { Came } from './matter'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const startOfDay = (at: number) => at - (at % minute) - minuteOfDay(at) * minute

export function cameAt(came: Came, now: number): number {
  if ('minutes' in came) return now - came.minutes * minute
  if ('day' in came) {
    const [hours, minutes] = came.at.split(':').map(Number) as [number, number]
    return startOfDay(now) - came.day * day + hours * hour + minutes * minute
  }
  // A limit of 24 hours ends halfway between now and midnight.
  const midnight = startOfDay(now) + day
  return now + Math.floor((midnight - now) / 2) - day
}

/** How long the work between two steps takes, in minutes. */
const paces: Record<Level, [least: number, most: number]> = {
  urgent: [8, 30],
  soon: [30, 180],
  ordinary: [90, 900],
  hard: [600, 2400],
  question: [60, 600],
}

const opens = 8 * 60
const closes = 18 * 60

/** People work by day; what falls into the night is done the next morning. */
function byDay(at: number): number {
  const clock = minuteOfDay(at)
  if (clock >= opens && clock < closes) return at
  const morning = startOfDay(at) + (clock < opens ? 0 : day) + opens * minute
  return morning + (Math.floor(at / minute) % 70) * minute
}

/** The moments of the deeds that followed; all of them are over by now. */
export function deedsAt(came: number, count: number, level: Level, now: number, random: () => number): number[] {
  const [least, most] = paces[level]
  const moments: number[] = []
  let at = came
  for (let i = 0; i < count; i += 1) {
    at += Math.round(least + random() * (most - least)) * minute
    at = level === 'urgent' ? at : byDay(at)
    moments.push(at)
  }
  const last = moments.at(-1)
  if (last === undefined || last < now - 2 * minute) return moments
  // Too young for that pace: the same deeds, evenly between then and now.
  const step = Math.floor((now - came) / (count + 1))
  return moments.map((_, i) => came + step * (i + 1))
}
