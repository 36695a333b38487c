/** Turns a matter into the records that the cloud would hold, by the same rules that the cloud follows. */
import type { PersonRecord } from '../../miniprogram/domain/account/person'
import { isStaff } from '../../miniprogram/domain/account/roles'
import type { WorkingCalendar } from '../../miniprogram/domain/calendar'
import type { Community, PlaceChoice } from '../../miniprogram/domain/grid/places'
import type { OwedMessage } from '../../miniprogram/domain/notice/owed'
import type { Around } from '../../miniprogram/domain/request/around'
import { levelFor } from '../../miniprogram/domain/request/category'
import { neverDue } from '../../miniprogram/domain/request/deadline'
import { take } from '../../miniprogram/domain/request/intake'
import { move } from '../../miniprogram/domain/request/move'
import { messagesOwed } from '../../miniprogram/domain/request/notices'
import type { RequestPolicy } from '../../miniprogram/domain/request/policy'
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { communityDesk, noHolder } from '../../miniprogram/domain/request/routing'
import { isOpen, ruleOf } from '../../miniprogram/domain/request/status'
import { cast } from './cast'
import { chance, idFrom } from './chance'
import type { Deed, Matter, Picture } from './matter'
import { cameAt, deedsAt } from './moments'
import { actorOf } from './people'

/** The community in which matters happen. */
export interface Stage {
  now: number
  community: Community
  people: readonly PersonRecord[]
  policy: RequestPolicy
  calendar: WorkingCalendar
  /** The file of a picture. */
  file(picture: Picture): string
}

export interface Tale {
  request: RequestRecord
  messages: OwedMessage[]
}

export function tell(matter: Matter, stage: Stage): Tale {
  const { now, people, policy } = stage
  const seed = `${matter.by} ${matter.at} ${matter.says}`
  const staff = people.filter(isStaff)
  const around = (at: number): Around => ({ ...stage, staff, now: at })
  const person = (id: string): PersonRecord => {
    const found = people.find(({ _id }) => _id === id)
    if (!found) throw new Error(`${id} is not of ${stage.community.name}`)
    return found
  }

  const came = cameAt(matter.came, now)
  const owner = actorOf(person(cast[matter.by].openid))
  const said = {
    id: idFrom(seed),
    text: matter.says,
    photos: (matter.photos ?? []).map(stage.file),
    place: placeChoice(matter),
    category: matter.about,
    urgency: matter.urgent ? ('urgent' as const) : ('normal' as const),
    hideName: matter.hideName ?? false,
  }
  let request = take(said, owner, around(came))
  const messages = messagesOwed(request, request, owner, around(came))

  const level = levelFor(matter.about, said.urgency, policy.levelOfCategory)
  const moments = deedsAt(came, matter.deeds.length, level, now, chance(seed))
  matter.deeds.forEach((deed, i) => {
    const then = around(moments[i]!)
    const actor = actorOf(person(whoActs(deed, request, staff)))
    const before = request
    request = move(before, deed.step, actor, given(deed, idFrom(`${seed} ${i}`), stage, person), then)
    messages.push(...messagesOwed(before, request, actor, then))
  })
  return { request: matter.thenStatus ? laterState(request, matter.thenStatus, around(now)) : request, messages }
}

function placeChoice({ at, spot }: Matter): PlaceChoice {
  const [place = '', building] = at.split('/')
  const more = spot ? { spot } : {}
  return building ? { kind: 'building', estate: place, building, ...more } : { kind: 'alley', alley: place, ...more }
}

/** The one whose turn it is, unless the matter names another. */
function whoActs({ step, by }: Deed, request: RequestRecord, staff: readonly PersonRecord[]): string {
  if (by) return cast[by].openid
  const taker = ruleOf(step).by
  if (taker === 'owner') return request.owner
  if (taker === 'handler') return request.handler ?? ''
  if (taker === 'desk') return staff.find(({ grid }) => grid === request.grid)?._id ?? ''
  const free = (id: string) => taker !== 'verifier' || !request.handledBy.includes(id)
  return staff.find(({ _id, roles }) => roles.includes('dispatcher') && free(_id))?._id ?? ''
}

function given(deed: Deed, token: string, { file }: Stage, person: (id: string) => PersonRecord) {
  const [speed, result, manner, text] = deed.rating ?? []
  return {
    token,
    ...(deed.text ? { remark: deed.text } : {}),
    ...(deed.photos ? { photos: deed.photos.map(file) } : {}),
    ...(deed.to ? { assignee: person(cast[deed.to].openid) } : {}),
    ...(speed && result && manner ? { rating: { speed, result, manner, ...(text ? { text } : {}) } } : {}),
  }
}

/** States whose steps the mini-program does not have yet are written as they will stand. */
function laterState(request: RequestRecord, status: NonNullable<Matter['thenStatus']>, around: Around): RequestRecord {
  const { waitsFor, holder } = communityDesk('dispatch', around)
  const lies = isOpen(status) ? { waitsFor, holder } : { waitsFor: 'nobody', holder: noHolder }
  return { ...request, ...lies, handler: undefined, status, open: isOpen(status), due: neverDue }
}
