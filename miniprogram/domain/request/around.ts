import type { StaffMember } from '../account/person'
import type { WorkingCalendar } from '../calendar'
import type { Community } from '../grid/places'
import type { RequestPolicy } from './policy'

/** What the rules of a request look at besides the request: the moment, the community, its people and what it decided. */
export interface Around {
  now: number
  community: Community
  staff: readonly StaffMember[]
  policy: RequestPolicy
  calendar: WorkingCalendar
}
