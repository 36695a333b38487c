import type { Household } from '../../miniprogram/domain/account/person'
import { isStaff } from '../../miniprogram/domain/account/roles'
import { fullTitle } from '../../miniprogram/domain/account/titles'
import { maskName, maskPhone } from '../../miniprogram/domain/account/words'
import type { Community } from '../../miniprogram/domain/grid/places'
import { findBuilding, gridName } from '../../miniprogram/domain/grid/places'
import type { Context } from '../_runtime/context'
import type { MeView } from './contract'

export function meView({ person, community }: Pick<Context, 'person' | 'community'>): MeView {
  if (!person) return guest
  const building = person.household && findBuilding(community, person.household)
  const grid = person.grid ?? building?.grid
  return {
    guest: false,
    name: maskName(person.name),
    phone: maskPhone(person.phone),
    roles: person.roles,
    staff: isStaff(person),
    gridName: grid ? gridName(community, grid) : '',
    title: fullTitle(person, community),
    ...(person.household ? { household: householdView(person.household, community) } : {}),
    care: person.care,
  }
}

const guest: MeView = {
  guest: true,
  name: '',
  phone: '',
  roles: [],
  staff: false,
  gridName: '',
  title: '',
  care: 'auto',
}

const householdView = ({ estate, building, unit = '' }: Household, community: Community) => {
  const name = findBuilding(community, { estate, building })?.name ?? ''
  return { estate, building, unit, words: [name, unit].filter(Boolean).join(' ') }
}
