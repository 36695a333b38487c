import * as v from 'valibot'
import type { Role } from '../../miniprogram/domain/account/roles'
import type { TemplateKey } from '../../miniprogram/domain/notice/templates'
import type { RequestCard, WorkView } from '../request/contract'

const placeId = v.pipe(v.string(), v.minLength(1), v.maxLength(40))

export const homeInput = v.object({
  /** From a scanned code; counts only for a guest. */
  community: v.optional(placeId),
})

export const joinInput = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20)),
  phone: v.pipe(v.string(), v.trim(), v.regex(/^1\d{10}$|^0\d{9,11}$/, 'account.phone_wrong')),
  community: v.optional(placeId),
})

export const household = v.object({
  estate: placeId,
  building: placeId,
  unit: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(20))),
})

export const careChoices = ['auto', 'on', 'off'] as const

export const updateInput = v.object({
  household: v.optional(household),
  care: v.optional(v.picklist(careChoices)),
})

export type Care = (typeof careChoices)[number]

export interface MeView {
  guest: boolean
  /** Masked, as everywhere. */
  name: string
  /** 138****2345 */
  phone: string
  roles: Role[]
  staff: boolean
  /** 第二网格; of a grid worker's work, else of the household. */
  gridName: string
  /** 第二网格 网格员 / 社区受理员 / 环卫所; empty for residents. */
  title: string
  household?: { estate: string; building: string; unit: string; words: string }
  /** `auto` follows the phone's letter size. */
  care: Care
}

export interface HomeView {
  /** The cloud's clock, ms: pages word times with it. */
  now: number
  community: { id: string; name: string; phone: string }
  me: MeView
  /** Who a resident calls: the worker of the household's grid, else the office. */
  contact: { title: string; name: string; phone: string }
  unread: number
  /** WeChat messages that can still reach this person, per template. */
  pushesLeft: Record<TemplateKey, number>
  /** The account's template ids, to ask consent for. */
  templates: Record<TemplateKey, string>
  /** The resident's open requests, her own turn first, then the newest, at most three; none for staff. */
  requests: RequestCard[]
  openRequests: number
  /** For staff only: the head of the work list. */
  work?: WorkView
}

export interface AccountContract {
  home(input: v.InferInput<typeof homeInput>): HomeView
  join(input: v.InferInput<typeof joinInput>): MeView
  update(input: v.InferInput<typeof updateInput>): MeView
}
