import type { Community } from '../grid/places'
import { findBuilding } from '../grid/places'
import type { Holder } from '../request/record'
import { holderOf, officeOf, workersOf } from '../request/routing'
import type { Household, StaffMember } from './person'

/** Whom a resident calls: the worker of her household's grid, else the office. */
export function contactOf(
  household: Household | undefined,
  community: Community,
  staff: readonly StaffMember[],
): Holder {
  const grid = household && findBuilding(community, household)?.grid
  const worker = grid ? workersOf(grid, staff)[0] : undefined
  return worker ? holderOf(worker, community) : officeOf(community)
}
