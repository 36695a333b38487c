import type { Place } from './places'

export const gridRefusals = {
  'grid.place_unknown': '没有找到这个地方，请重新选一下巷子或楼栋',
} as const

export type GridRefusal = keyof typeof gridRefusals

/** 钱尚书院巷，古井旁 */
export const placeWords = (place: Pick<Place, 'name' | 'spot'>): string =>
  place.spot ? `${place.name}，${place.spot}` : place.name
