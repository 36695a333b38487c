/** How a matter of the demonstration is told: who said what, where and when, and what became of it. */
import type { Category } from '../../miniprogram/domain/request/category'
import type { Score } from '../../miniprogram/domain/request/rating'
import type { Status, Step } from '../../miniprogram/domain/request/status'
import type { Key } from './cast'

export type Picture = 'corner-before' | 'corner-after' | 'lamp-before' | 'lamp-after'

/** Before now. `day` with a time of day; `minutes`; or so that a limit of a day ends today. */
export type Came = { day: number; at: string } | { minutes: number } | { dueToday: true }

export interface Deed {
  step: Step
  /** Who, when it is not the one whose turn it usually is. */
  by?: Key
  text?: string
  to?: Key
  photos?: Picture[]
  rating?: [speed: Score, result: Score, manner: Score, text?: string]
}

export interface Matter {
  by: Key
  came: Came
  about: Category
  /** `qianshangshu`, or `xiyuanxiaoqu/b3`. */
  at: string
  spot?: string
  says: string
  urgent?: true
  hideName?: true
  photos?: Picture[]
  deeds: Deed[]
  /** A state whose step the mini-program does not have yet. */
  thenStatus?: Extract<Status, 'parked' | 'declined' | 'merged'>
}

export const accept: Deed = { step: 'accept' }
export const handle: Deed = { step: 'handle' }
export const withdraw: Deed = { step: 'withdraw' }
export const escalate = (text: string): Deed => ({ step: 'escalate', text })
export const assign = (to: Key, text?: string): Deed => ({ step: 'assign', to, ...(text ? { text } : {}) })
export const sendBack = (text: string): Deed => ({ step: 'sendBack', text })
export const resolve = (text: string, ...photos: Picture[]): Deed => ({
  step: 'resolve',
  text,
  photos: photos.length ? photos : ['corner-after'],
})
export const verify: Deed = { step: 'verify' }
export const redo = (text: string): Deed => ({ step: 'redo', text })
export const rate = (speed: Score, result: Score, manner: Score, text?: string): Deed => ({
  step: 'rate',
  rating: text ? [speed, result, manner, text] : [speed, result, manner],
})
export const notSolved = (text: string): Deed => ({ step: 'notSolved', text })
export const reopen = (text: string): Deed => ({ step: 'reopen', text })
/** By somebody else than the one whose turn it usually is. */
export const as = (by: Key, deed: Deed): Deed => ({ ...deed, by })
