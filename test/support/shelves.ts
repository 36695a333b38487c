import { schema } from '../../cloudfunctions/schema'
import type { World } from './world'

/** Everything that is stored, or one community's part of it. The clock's own notes are left out. */
export function everything(world: World, community?: string): Record<string, unknown[]> {
  const names = Object.keys(schema).filter((name) => name !== 'jobs')
  return Object.fromEntries(
    names.map((name) => {
      const query = community === undefined ? {} : name === 'communities' ? { _id: community } : { community }
      return [name, world.read<{ _id: string }>(name, query).sort((a, b) => (a._id < b._id ? -1 : 1))]
    }),
  )
}
