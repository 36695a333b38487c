import type { PlaceChoice } from '../../domain/grid/places'
import type { PlacesView, WorkerView } from '../../services/call'

interface Offer {
  /** `alley:<id>` or `building:<estate>:<id>`. */
  key: string
  label: string
  chosen: boolean
}

/** The alleys, then each estate with its buildings: everything that one tap may choose. */
export function offers(
  places: PlacesView,
  value: PlaceChoice | null,
): { alleys: Offer[]; estates: { name: string; buildings: Offer[] }[] } {
  const chosen = value ? keyOf(value) : ''
  const offer = (key: string, label: string): Offer => ({ key, label, chosen: key === chosen })
  return {
    alleys: places.alleys.map(({ id, name }) => offer(`alley:${id}`, name)),
    estates: places.estates.map((estate) => ({
      name: estate.name,
      buildings: estate.buildings.map(({ id, name }) => offer(`building:${estate.id}:${id}`, name)),
    })),
  }
}

const keyOf = (value: PlaceChoice): string =>
  value.kind === 'alley' ? `alley:${value.alley}` : `building:${value.estate}:${value.building}`

export function choiceOf(key: string): PlaceChoice {
  const [kind, first = '', second = ''] = key.split(':')
  return kind === 'alley' ? { kind: 'alley', alley: first } : { kind: 'building', estate: first, building: second }
}

interface Found {
  /** 钱尚书院巷 / 西苑小区 3 栋 */
  name: string
  worker: WorkerView
}

/** What a choice means here; undefined when this community has no such alley or building (any more). */
export function findOffer(places: PlacesView, value: PlaceChoice | null | undefined): Found | undefined {
  if (!value) return undefined
  if (value.kind === 'alley') {
    const alley = places.alleys.find(({ id }) => id === value.alley)
    return alley && { name: alley.name, worker: alley.worker }
  }
  const estate = places.estates.find(({ id }) => id === value.estate)
  const building = estate?.buildings.find(({ id }) => id === value.building)
  return estate && building && { name: `${estate.name} ${building.name}`, worker: building.worker }
}
