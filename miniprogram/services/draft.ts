/** What the phone keeps of a request that is not sent yet, and the place that was picked last. Nothing here sends anything. */
import type { Category, Urgency } from '../domain/request/category'
import type { PlaceChoice } from '../domain/grid/places'
import type { Photo } from './upload'

export interface Draft {
  /** The request's id from its first letter on: a repeated send has one effect. */
  id: string
  text: string
  category: Category
  urgency: Urgency
  place: PlaceChoice | null
  photos: Photo[]
  hideName: boolean
  /** Typed by a guest. */
  name: string
  phone: string
}

/** A resident's own request and a note of the staff do not overwrite each other. */
export type DraftOf = 'resident' | 'staff'

/** Writes at most this often while somebody types; leaving the page writes at once. */
const everyMs = 500

export interface DraftKeeper {
  read(): Draft | undefined
  change(draft: Draft): void
  flush(): void
  clear(): void
}

export function draftKeeper(of: DraftOf): DraftKeeper {
  const key = `draft:${of}`
  let pending: Draft | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = () => {
    if (pending) put(key, pending)
    pending = undefined
  }
  const stop = () => {
    if (timer) clearTimeout(timer)
    timer = undefined
  }
  return {
    read: () => (wx.getStorageSync(key) as Draft | '') || undefined,
    change(draft) {
      pending = draft
      if (timer) return
      write()
      timer = setTimeout(() => {
        timer = undefined
        write()
      }, everyMs)
    },
    flush() {
      stop()
      write()
    },
    clear() {
      stop()
      pending = undefined
      wx.removeStorageSync(key)
    },
  }
}

export const isWorthKeeping = (draft: Draft): boolean => Boolean(draft.text.trim() || draft.photos.length)

const lastPlaceKey = 'lastPlace'

/** The place of the last request from this community, without its spot: the next one is rarely at the same door. */
export function lastPlace(community: string): PlaceChoice | undefined {
  const kept = wx.getStorageSync(lastPlaceKey) as { community: string; place: PlaceChoice } | ''
  return kept && kept.community === community ? kept.place : undefined
}

export function keepPlace(community: string, place: PlaceChoice): void {
  const { spot: _spot, point: _point, ...bare } = place
  put(lastPlaceKey, { community, place: bare })
}

/** A full phone loses the draft, never the page. */
function put(key: string, value: unknown): void {
  try {
    wx.setStorageSync(key, value)
  } catch {
    // Nothing to be done, and nothing that the person could do.
  }
}
