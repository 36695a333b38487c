/** Requests on their way: what is said, and who takes which step. */
import type { Step } from '../../miniprogram/domain/request/status'
import type { Input, Output } from '../../miniprogram/services/call'
import type { Key } from './people'
import { people } from './people'
import type { World } from './world'

let made = 0
/** 22 characters, as the phone makes them. */
export const newId = (): string => `id-${String((made += 1)).padStart(19, '0')}`

export const said = (over: Partial<Input<'request.submit'>> = {}): Input<'request.submit'> => ({
  id: newId(),
  text: '古井边堆了垃圾，味道很大。请来看看',
  photos: [],
  place: { kind: 'alley', alley: 'qianshangshu', spot: '古井旁' },
  category: 'sanitation',
  urgency: 'normal',
  hideName: false,
  ...over,
})

/** A photo on its way to a request, sent as the phone does it. */
export async function photo(world: World, who: Key, request: string): Promise<string> {
  const phone = world.as(who)
  const [place] = await phone.get('request.startUpload', { request, files: [newId()] })
  return phone.upload(place!.cloudPath)
}

export async function submitted(world: World, by: Key = 'li', over: Partial<Input<'request.submit'>> = {}) {
  const input = said(over)
  await world.as(by).get('request.submit', input)
  return input.id
}

type Extra = Partial<Omit<Input<'request.advance'>, 'id' | 'step'>>

/** What the person sees is what the step is taken on. */
export async function step(world: World, id: string, by: Key, name: Step, extra: Extra = {}) {
  const phone = world.as(by)
  const { revision } = await phone.get('request.get', { id })
  return phone.call('request.advance', { id, step: name, token: newId(), revision, ...extra })
}

export async function must(world: World, id: string, by: Key, name: Step, extra: Extra = {}) {
  const reply = await step(world, id, by, name, extra)
  if (!reply.ok) throw new Error(`${name} by ${by} was refused: ${reply.code}`)
  return reply.value
}

export const good: NonNullable<Input<'request.advance'>['rating']> = { speed: 3, result: 3, manner: 3 }

type Leg = (world: World, id: string) => Promise<Output<'request.advance'>>
const legs = {
  accepted: (world, id) => must(world, id, 'worker2', 'accept'),
  escalated: (world, id) => must(world, id, 'worker2', 'escalate', { remark: '要环卫所来清' }),
  assigned: (world, id) => must(world, id, 'dispatcher', 'assign', { assignee: people.sanitation.code }),
  resolved: async (world, id) =>
    must(world, id, 'sanitation', 'resolve', { remark: '清走了', photos: [await photo(world, 'sanitation', id)] }),
  answered: (world, id) => must(world, id, 'otherDispatcher', 'verify'),
  closed: (world, id) => must(world, id, 'li', 'rate', { rating: good }),
} satisfies Record<string, Leg>
type Stop = keyof typeof legs

/** A request of 李秀英 that came as far as this, by everybody doing their part. */
export async function upTo(world: World, stop: Stop | 'submitted', over: Partial<Input<'request.submit'>> = {}) {
  const id = await submitted(world, 'li', over)
  if (stop === 'submitted') return id
  for (const [name, leg] of Object.entries(legs) as [Stop, Leg][]) {
    await leg(world, id)
    if (name === stop) break
  }
  return id
}
