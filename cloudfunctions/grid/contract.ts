import * as v from 'valibot'

export const placesInput = v.object({ community: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(40))) })

/** What the place picker offers. */
export interface PlacesView {
  community: { id: string; name: string; phone: string }
  alleys: { id: string; name: string; gridName: string; worker: WorkerView }[]
  estates: {
    id: string
    name: string
    buildings: { id: string; name: string; gridName: string; worker: WorkerView }[]
  }[]
}

/** Who a request from there goes to: the grid's worker, or the dispatcher when a grid has none. Name masked. */
export interface WorkerView {
  title: string
  name: string
  phone: string
}

export interface GridContract {
  places(input: v.InferInput<typeof placesInput>): PlacesView
}
