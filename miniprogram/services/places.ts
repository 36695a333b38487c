import { call, type PlacesView } from './call'

const keyOf = (community: string | undefined) => `places:${community ?? ''}`

/** The alleys and buildings as last heard, so that the form stands at once and without a network, too. */
export const knownPlaces = (community: string | undefined): PlacesView | undefined =>
  wx.getStorageSync<PlacesView | ''>(keyOf(community)) || undefined

/** `community` counts only for a guest; members are in theirs. */
export async function fetchPlaces(community: string | undefined): Promise<PlacesView> {
  const places = await call('grid.places', community ? { community } : {})
  wx.setStorage({ key: keyOf(community), data: places })
  return places
}
