import type { TemplateKey } from '../notice/templates'
import type { Role } from './roles'

/** A member as stored. `_id` is the openid: it never leaves the cloud, people name each other by `code`. */
export interface PersonRecord {
  _id: string
  community: string
  name: string
  phone: string
  roles: Role[]
  /** The grid a grid worker works in. */
  grid?: string
  /** 环卫所; of an external handler. Other staff are named by their role. */
  title?: string
  /** Short and public, unique. */
  code: string
  household?: Household
  care: 'auto' | 'on' | 'off'
  /** WeChat messages that this person has agreed to and that are left, per template. */
  pushes: Partial<Record<TemplateKey, number>>
  /** Has one of the staff roles: written with the roles, so that an index serves the list of staff. */
  staff: boolean
  joinedAt: number
  /** Of the latest consents, so that a repeated call counts once. */
  consentTokens?: string[]
}

export interface Household {
  estate: string
  building: string
  unit?: string
}

/** What others need to know of a member of staff. */
export type StaffMember = Pick<PersonRecord, '_id' | 'name' | 'phone' | 'roles' | 'grid' | 'title' | 'code'>
