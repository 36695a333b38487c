import type { Place } from '../grid/places'
import type { OwedMessage } from '../notice/owed'
import type { Category, Level } from './category'
import type { Rating } from './rating'
import type { Status, Step } from './status'

/** One request as it is stored. Times are milliseconds. Ids of people are openids and never leave the cloud. */
export interface RequestRecord {
  _id: string
  community: string
  /** XY-20261124-7F3K: what people read and say. */
  number: string
  owner: string
  ownerName: string
  ownerPhone: string
  /** The owner asked that only those who handle it see the name. */
  hideName: boolean
  channel: Channel
  text: string
  /** The first clause of the text: what lists show. */
  title: string
  photos: string[]
  afterPhotos: string[]
  place: Place
  grid: string
  category: Category
  level: Level
  status: Status
  open: boolean
  /** Counts every move; a change says which one it expects. */
  revision: number
  submittedAt: number
  changedAt: number
  /** The first answer is due; then the solution. `due` is the nearer one still owed, or Infinity-like far when nothing is. */
  answerDue: number
  solveDue: number
  due: number
  /** Whose turn it is: `grid:<id>`, `dispatch`, `verify`, `person:<openid>`, `owner` or `nobody`. */
  waitsFor: string
  /** Who works on it, once somebody took it. */
  handler?: string
  /** Everybody who ever worked on it: none of them verifies. */
  handledBy: string[]
  /** Who has it now, as people may read it. */
  holder: Holder
  reopens: number
  rating?: Rating
  history: HistoryEntry[]
  owed?: OwedMessage[]
  owedSince?: number
}

export const channels = ['miniProgram', 'staff'] as const
export type Channel = (typeof channels)[number]

export interface Holder {
  /** 第二网格 / 社区受理员 / 环卫所 */
  title: string
  /** Full name; masked when shown. Empty when it lies with the owner or with nobody. */
  name: string
  phone: string
}

export interface HistoryEntry {
  at: number
  step: Step | 'submit'
  /** Of the tap that made it: the same token again changes nothing. */
  token: string
  /** The openid of the actor. */
  by: string
  byName: string
  byTitle: string
  text?: string
  photos?: string[]
  /** 派给谁 */
  to?: string
}
