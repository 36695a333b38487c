import type { Neighbourhood } from '../_runtime/neighbourhood'
import { gridName } from '../../miniprogram/domain/grid/places'
import { deskOfGrid } from '../../miniprogram/domain/request/routing'
import { maskName } from '../../miniprogram/domain/account/words'
import type { Context } from '../_runtime/context'
import { handle } from '../_runtime/serve'
import { placesInput, type PlacesView, type WorkerView } from './contract'

export const listPlaces = handle(placesInput, async (_input, context: Context): Promise<PlacesView> => {
  const { community } = context
  const inGrid = ({ id, name, grid }: { id: string; name: string; grid: string }) => ({
    id,
    name,
    gridName: gridName(community, grid),
    worker: workerOf(grid, context),
  })
  return {
    community: { id: community._id, name: community.name, phone: community.phone },
    alleys: community.alleys.map(inGrid),
    estates: community.estates.map(({ id, name, buildings }) => ({ id, name, buildings: buildings.map(inGrid) })),
  }
})

const workerOf = (grid: string, neighbourhood: Neighbourhood): WorkerView => {
  const { holder } = deskOfGrid(grid, neighbourhood)
  return { ...holder, name: maskName(holder.name) }
}
