/** The map of a community as its records hold it: one document, read with one trip. */
export interface Community {
  _id: string
  name: string
  /** Two letters that begin every request number, e.g. XY. */
  letters: string
  /** The office's phone, answered in office hours. */
  phone: string
  grids: readonly Grid[]
  alleys: readonly Alley[]
  estates: readonly Estate[]
}

export interface Grid {
  id: string
  /** 第二网格 */
  name: string
}

export interface Alley {
  id: string
  name: string
  grid: string
}

export interface Estate {
  id: string
  name: string
  buildings: readonly Building[]
}

export interface Building {
  id: string
  /** 3 栋 */
  name: string
  grid: string
}

/** Where something is, as a person picks it: an alley, or a building of an estate. */
export type PlaceChoice =
  | { kind: 'alley'; alley: string; spot?: string; point?: MapPoint }
  | { kind: 'building'; estate: string; building: string; spot?: string; point?: MapPoint }

/** Degrees, GCJ-02, as wx.chooseLocation gives them. */
export interface MapPoint {
  longitude: number
  latitude: number
}

/** Where something is, as a record keeps it: with the words and the grid of that day. */
export interface Place {
  kind: 'alley' | 'building'
  alley?: string
  estate?: string
  building?: string
  grid: string
  /** 钱尚书院巷 / 西苑小区 3 栋 */
  name: string
  /** 古井旁 */
  spot?: string
  point?: MapPoint
}

/** 第二网格; a grid that is gone is named by its id rather than by nothing. */
export const gridName = (community: Community, grid: string): string =>
  community.grids.find(({ id }) => id === grid)?.name ?? grid

/** The building that a household or a choice names, with its estate's name in front of its own. */
export function findBuilding(
  community: Community,
  choice: { estate: string; building: string },
): { grid: string; name: string } | undefined {
  const estate = community.estates.find(({ id }) => id === choice.estate)
  const building = estate?.buildings.find(({ id }) => id === choice.building)
  return estate && building && { grid: building.grid, name: `${estate.name} ${building.name}` }
}

/** The place a choice means in this community, or undefined when there is no such alley or building. */
export function findPlace(community: Community, choice: PlaceChoice): Place | undefined {
  const more = { ...(choice.spot ? { spot: choice.spot } : {}), ...(choice.point ? { point: choice.point } : {}) }
  if (choice.kind === 'alley') {
    const alley = community.alleys.find(({ id }) => id === choice.alley)
    return alley && { kind: 'alley', alley: alley.id, grid: alley.grid, name: alley.name, ...more }
  }
  const found = findBuilding(community, choice)
  return found && { kind: 'building', estate: choice.estate, building: choice.building, ...found, ...more }
}
