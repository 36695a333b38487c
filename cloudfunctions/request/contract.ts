import * as v from 'valibot'
import type { Category, Level } from '../../miniprogram/domain/request/category'
import { categories, urgencies } from '../../miniprogram/domain/request/category'
import type { DueGroup } from '../../miniprogram/domain/request/deadline'
import { photosAtMost, reasonAtMost, textAtLeast, textAtMost } from '../../miniprogram/domain/request/limits'
import type { Rating } from '../../miniprogram/domain/request/rating'
import type { Status, Step } from '../../miniprogram/domain/request/status'
import { stepNames } from '../../miniprogram/domain/request/status'

export { photosAtMost, reasonAtMost, textAtLeast, textAtMost }

/** Made by the client (128 random bits), so that a repeated call has one effect. */
const clientId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,40}$/))
const placeId = v.pipe(v.string(), v.minLength(1), v.maxLength(40))
const fileId = v.pipe(v.string(), v.startsWith('cloud://'), v.maxLength(300))
const photos = v.pipe(v.array(fileId), v.maxLength(photosAtMost))
const words = v.pipe(v.string(), v.trim(), v.maxLength(reasonAtMost))
const point = v.object({
  longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
})
const spot = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40)))

export const placeChoice = v.variant('kind', [
  v.object({ kind: v.literal('alley'), alley: placeId, spot, point: v.optional(point) }),
  v.object({ kind: v.literal('building'), estate: placeId, building: placeId, spot, point: v.optional(point) }),
])

export const startUploadInput = v.object({
  /** The request that the photos will belong to. */
  request: clientId,
  files: v.pipe(v.array(clientId), v.minLength(1), v.maxLength(photosAtMost)),
})

export const submitInput = v.object({
  id: clientId,
  text: v.pipe(v.string(), v.trim(), v.minLength(textAtLeast, 'request.text_short'), v.maxLength(textAtMost)),
  photos,
  place: placeChoice,
  category: v.picklist(categories),
  urgency: v.picklist(urgencies),
  hideName: v.boolean(),
})

export const getInput = v.object({ id: clientId })

/** `mine`: what I said. `work`: what lies with my desk, grid or hand. */
export const listInput = v.object({
  view: v.picklist(['mine', 'work']),
  ended: v.optional(v.boolean(), false),
  /** From the last answer's `next`. */
  after: v.optional(v.object({ at: v.number(), id: clientId })),
})

const score = v.picklist([1, 2, 3])

export const advanceInput = v.object({
  id: clientId,
  step: v.picklist(stepNames),
  /** Made by the client for this tap: a repeated call has one effect. */
  token: clientId,
  /** The revision that the person saw: what moved on meanwhile is refused, not overwritten. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  remark: v.optional(words),
  photos: v.optional(photos),
  /** From `assignees`; not an openid. */
  assignee: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  rating: v.optional(v.object({ speed: score, result: score, manner: score, text: v.optional(words) })),
})

export const assigneesInput = v.object({ id: clientId })

/** Where one upload goes; the path proves whose it is. */
export interface UploadPlace {
  file: string
  cloudPath: string
}

export interface SubmittedView {
  id: string
  number: string
  status: Status
  title: string
  holder: HolderView
  submittedAt: number
  answerDue: number
  solveDue: number
  now: number
}

/** Name masked. */
export interface HolderView {
  title: string
  name: string
  phone: string
}

/** One row of a list. */
export interface RequestCard {
  id: string
  number: string
  title: string
  /** 钱尚书院巷，古井旁 */
  place: string
  category: Category
  level: Level
  status: Status
  holder: HolderView
  submittedAt: number
  /** ms; absent when the community owes nothing now. */
  due?: number
  late: boolean
  revision: number
  /** It is this reader's turn. */
  mine: boolean
  /** The steps open to this reader, main one first. */
  openSteps: Step[]
  photos: number
}

export interface ListView {
  now: number
  items: RequestCard[]
  next?: { at: number; id: string }
}

export interface WorkView extends ListView {
  /** Counted over what was read; `more` says that there are further ones. */
  groups: Record<DueGroup, number>
  /** Open, but somebody else's turn. */
  waiting: number
  toAccept: number
  toVerify: number
  toAssign: number
  more: boolean
}

export interface TimelineEntry {
  at: number
  step: Step | 'submit'
  /** 第二网格 王** */
  by: string
  text: string
  photos: string[]
  /** 派给谁 */
  to: string
}

export interface RequestView extends RequestCard {
  now: number
  text: string
  /** Ten-minute URLs. */
  photoUrls: string[]
  afterUrls: string[]
  answerDue: number
  solveDue: number
  point?: { longitude: number; latitude: number }
  /** Newest first. */
  timeline: TimelineEntry[]
  rating?: Rating
  /** Who said it, name masked, for those who handle it. Empty when the reader may not see it. */
  owner: { name: string; phone: string; mine: boolean }
  reopens: number
}

/** One tap with a way out: the likely one first. */
export interface Assignee {
  id: string
  title: string
  name: string
  phone: string
  open: number
}

export interface RequestContract {
  startUpload(input: v.InferInput<typeof startUploadInput>): UploadPlace[]
  submit(input: v.InferInput<typeof submitInput>): SubmittedView
  get(input: v.InferInput<typeof getInput>): RequestView
  list(input: v.InferInput<typeof listInput>): ListView
  advance(input: v.InferInput<typeof advanceInput>): RequestView
  assignees(input: v.InferInput<typeof assigneesInput>): Assignee[]
}
