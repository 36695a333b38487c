import type { Community } from '../grid/places'
import { gridName } from '../grid/places'
import type { Role } from './roles'
import { roleWords } from './words'

interface Titled {
  roles: readonly Role[]
  grid?: string
  title?: string
}

const others = ['dispatcher', 'secretary', 'handler', 'administrator'] as const satisfies readonly Role[]

/** Where somebody's work is, as residents read it: 环卫所, 第二网格, 社区受理员. Empty for residents. */
export function workTitle({ roles, grid, title }: Titled, community: Community): string {
  if (title) return title
  if (roles.includes('gridWorker') && grid) return gridName(community, grid)
  const role = others.find((each) => roles.includes(each))
  return role ? roleWords[role] : ''
}

/** The same with the trade: 第二网格 网格员. */
export function fullTitle(person: Titled, community: Community): string {
  const title = workTitle(person, community)
  const inGrid = !person.title && person.roles.includes('gridWorker') && person.grid
  return inGrid ? `${title} ${roleWords.gridWorker}` : title
}
