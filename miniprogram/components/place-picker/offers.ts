import type { PlaceChoice } from '../../domain/grid/places'
import type { PlacesView, WorkerView } from '../../services/call'

interface Offer {
  /** `alley:<id>` or `building:<estate>:<id>`. */
  value: string
  label: string
}

/** The alleys, then each estate with its buildings: everything that one tap may choose. */
export const offers = (places: PlacesView): { alleys: Offer[]; estates: { name: string; buildings: Offer[] }[] } => ({
  alleys: places.alleys.map(({ id, name }) => ({ value: `alley:${id}`, label: name })),
  estates: places.estates.map((estate) => ({
    name: estate.name,
    buildings: estate.buildings.map(({ id, name }) => ({ value: `building:${estate.id}:${id}`, label: name })),
  })),
})

export const valueOf = (place: PlaceChoice): string =>
  place.kind === 'alley' ? `alley:${place.alley}` : `building:${place.estate}:${place.building}`

export function choiceOf(value: string): PlaceChoice {
  const [kind, first = '', second = ''] = value.split(':')
  return kind === 'alley' ? { kind: 'alley', alley: first } : { kind: 'building', estate: first, building: second }
}

interface Found {
  /** 钱尚书院巷 / 西苑小区 3 栋 */
  name: string
  worker: WorkerView
}

/** What a choice means here; undefined when this community has no such alley or building (any more). */
export function findOffer(places: PlacesView, place: PlaceChoice | null | undefined): Found | undefined {
  if (!place) return undefined
  if (place.kind === 'alley') {
    const alley = places.alleys.find(({ id }) => id === place.alley)
    return alley && { name: alley.name, worker: alley.worker }
  }
  const estate = places.estates.find(({ id }) => id === place.estate)
  const building = estate?.buildings.find(({ id }) => id === place.building)
  return estate && building && { name: `${estate.name} ${building.name}`, worker: building.worker }
}
