import type { Actor } from '../account/roles'
import { isStaff } from '../account/roles'
import { Refusal } from '../refusal'
import type { Place, PlaceChoice } from '../grid/places'
import { findPlace } from '../grid/places'
import type { Around } from './around'
import type { Category, Urgency } from './category'
import { levelFor } from './category'
import { deadlines } from './deadline'
import { entryOf } from './move'
import { requestNumber } from './number'
import type { RequestRecord } from './record'
import { deskOfGrid } from './routing'
import { titleOf } from './title'

/** What somebody says happened. */
export interface Said {
  id: string
  text: string
  photos: readonly string[]
  place: PlaceChoice
  category: Category
  urgency: Urgency
  hideName: boolean
}

/** A new request, on the right desk and with its clock running. */
export function take(said: Said, actor: Actor, around: Around): RequestRecord {
  const { now, community, policy, calendar } = around
  const place: Place | undefined = findPlace(community, said.place)
  if (!place) throw new Refusal('grid.place_unknown')
  const level = levelFor(said.category, said.urgency, policy.levelOfCategory)
  const limits = deadlines(now, level, policy, calendar)
  const { waitsFor, holder } = deskOfGrid(place.grid, around)
  return {
    _id: said.id,
    community: community._id,
    number: requestNumber(community.letters, said.id, now),
    owner: actor.id,
    ownerName: actor.name,
    ownerPhone: actor.phone,
    hideName: said.hideName,
    channel: isStaff(actor) ? 'staff' : 'miniProgram',
    text: said.text,
    title: titleOf(said.text),
    photos: [...said.photos],
    afterPhotos: [],
    place,
    grid: place.grid,
    category: said.category,
    level,
    status: 'submitted',
    open: true,
    revision: 0,
    submittedAt: now,
    changedAt: now,
    ...limits,
    due: limits.answerDue,
    waitsFor,
    handledBy: [],
    holder,
    reopens: 0,
    // The id is the token: a repeated submit is found by the id itself. The photos stand on the request.
    history: [entryOf('submit', actor, { token: said.id }, around)],
  }
}
