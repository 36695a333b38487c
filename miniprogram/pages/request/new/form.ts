import type { Category, Urgency } from '../../../domain/request/category'
import { categories, levelFor } from '../../../domain/request/category'
import type { PlaceChoice } from '../../../domain/grid/places'
import { textAtLeast } from '../../../domain/request/limits'
import type { RefusalCode } from '../../../domain/refusal'
import {
  commonCategories,
  missingWords,
  promiseAnyone,
  promiseWords,
  sayWords,
  shortCategoryWords,
  whoWords,
} from '../../../domain/request/resident-words'
import { categoryWords } from '../../../domain/request/words'
import { findOffer } from '../../../components/place-picker/offers'
import type { PlacesView } from '../../../services/call'

/** The fields that may be wrong, in the order of the page. */
export const fields = ['text', 'place', 'name', 'phone'] as const
export type Field = (typeof fields)[number]
export type Errors = Partial<Record<Field, string>>

interface Filled {
  text: string
  place: PlaceChoice | null
  /** Only a guest is asked for these. */
  guest: boolean
  name: string
  phone: string
}

/** What is missing before anything is sent; the cloud judges again. */
export function missing({ text, place, guest, name, phone }: Filled): Errors {
  const wrong: Record<Field, boolean> = {
    text: [...text.trim()].length < textAtLeast,
    place: !place,
    name: guest && !name.trim(),
    phone: guest && !/^1\d{10}$|^0\d{9,11}$/.test(phone.trim()),
  }
  return Object.fromEntries(fields.filter((field) => wrong[field]).map((field) => [field, missingWords[field]]))
}

/** Under which field a refusal of the cloud is read; the others stand above the button. */
export const fieldOf: Partial<Record<RefusalCode, Field>> = {
  'request.text_short': 'text',
  'grid.place_unknown': 'place',
  'account.phone_wrong': 'phone',
  'account.join_first': 'name',
}

/** The common ones in a word; one chosen from the sheet joins them; last, the way to the sheet. */
export const chipsFor = (chosen: Category): { value: string; label: string }[] => {
  const common: readonly Category[] = commonCategories
  return [
    ...common.map((value) => ({ value, label: shortCategoryWords[value]! })),
    ...(common.includes(chosen) ? [] : [{ value: chosen, label: categoryWords[chosen] }]),
    { value: 'more', label: sayWords.otherCategory },
  ]
}

export const allCategories = categories.map((value) => ({ value, label: categoryWords[value] }))

/** Who will answer, and how soon. */
export function promise(
  places: PlacesView | null,
  place: PlaceChoice | null,
  category: Category,
  urgency: Urgency,
): string {
  const level = levelFor(category, urgency)
  const worker = places && findOffer(places, place)?.worker
  return worker ? promiseWords(whoWords(worker), level) : promiseAnyone(level)
}

interface Household {
  estate: string
  building: string
}

/** The first of these places that this community still has: what was scanned, kept in the draft, used last, or one's home. */
export function firstThere(
  places: PlacesView,
  wanted: { alley?: string; draft?: PlaceChoice | null; last?: PlaceChoice; household?: Household },
): PlaceChoice | null {
  const { alley, draft, last, household } = wanted
  const candidates: (PlaceChoice | null | undefined | '')[] = [
    alley && { kind: 'alley', alley },
    draft,
    last,
    household && { kind: 'building', estate: household.estate, building: household.building },
  ]
  return candidates.find((place): place is PlaceChoice => Boolean(place && findOffer(places, place))) ?? null
}
