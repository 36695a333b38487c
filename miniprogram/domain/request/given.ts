import type { StaffMember } from '../account/person'
import { Refusal } from '../refusal'
import type { Rating } from './rating'
import type { Step } from './status'
import { ruleOf } from './status'

/** What somebody says with a step. */
export interface Given {
  /** Of the tap. */
  token: string
  remark?: string
  photos?: readonly string[]
  assignee?: StaffMember
  rating?: Rating
}

/** Refuses a step that lacks what its row of the table asks for. */
export function mustBeComplete(step: Step, given: Given): void {
  const rule = ruleOf(step)
  if (rule.reason && !given.remark) throw new Refusal('request.reason_needed')
  if (rule.photo && !given.photos?.length) throw new Refusal('request.photo_needed')
  if (rule.assignee && !given.assignee) throw new Refusal('request.assignee_needed')
  if (rule.rating && !given.rating) throw new Refusal('request.rating_needed')
}
