/** Everything that the demonstration puts into an empty cloud; pure, so that tests look at it without one. */
import { calendarOf, defaultOfficePolicy } from '../../cloudfunctions/_runtime/holidays'
import type { PersonRecord } from '../../miniprogram/domain/account/person'
import type { Community } from '../../miniprogram/domain/grid/places'
import type { NoticeRecord, OwedMessage } from '../../miniprogram/domain/notice/owed'
import { defaultTemplates, templateKeys } from '../../miniprogram/domain/notice/templates'
import { defaultRequestPolicy } from '../../miniprogram/domain/request/policy'
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { cast, everybody } from './cast'
import type { Picture } from './matter'
import { matters } from './matters'
import { personRecord } from './people'
import { communities } from './places'
import { tell } from './tale'

const day = 24 * 60 * 60_000

export interface Records {
  communities: Community[]
  settings: { _id: string; community: string }[]
  people: PersonRecord[]
  requests: RequestRecord[]
  notices: NoticeRecord[]
}

/** The ids that WeChat would have given to the account's templates. */
export const templateIds = {
  progress: 'demo-template-progress',
  rating: 'demo-template-rating',
  task: 'demo-template-task',
}

/** As WeChat shows them when it asks. */
export const templateTitles: Record<string, string> = {
  [templateIds.progress]: '办理进度提醒',
  [templateIds.rating]: '服务评价提醒',
  [templateIds.task]: '待办事项提醒',
}

export function recordsAt(now: number, file: (community: string, picture: Picture) => string): Records {
  const people = everybody.map((character) => personRecord(character, now))
  const calendar = calendarOf(defaultOfficePolicy)
  const tales = communities.flatMap((community) => {
    const members = people.filter((person) => person.community === community._id)
    const policy = defaultRequestPolicy
    const stage = {
      now,
      community,
      people: members,
      policy,
      calendar,
      file: (picture: Picture) => file(community._id, picture),
    }
    return matters.filter(({ by }) => cast[by].community === community._id).map((matter) => tell(matter, stage))
  })
  return {
    communities: [...communities],
    settings: communities.map(({ _id }) => noticeSettings(_id)),
    people,
    requests: tales.map(({ request }) => request),
    notices: tales.flatMap(({ request, messages }) =>
      recent(messages, now).map((one) => told(one, request, people, now)),
    ),
  }
}

const noticeSettings = (community: string) => ({
  _id: `${community}:notice`,
  community,
  templates: Object.fromEntries(templateKeys.map((key) => [key, { ...defaultTemplates[key], id: templateIds[key] }])),
})

/** An inbox of three weeks shows enough. */
const recent = (messages: readonly OwedMessage[], now: number) => messages.filter(({ at }) => now - at < 21 * day)

/** The entry of an inbox; what is old, or about a matter that went on without the reader, has been read. */
function told(owed: OwedMessage, request: RequestRecord, people: readonly PersonRecord[], now: number): NoticeRecord {
  const { to, fields: _, ...message } = owed
  const pushes = people.find((person) => person._id === to)?.pushes ?? {}
  const isLatest = owed.at === request.changedAt
  return {
    ...message,
    community: request.community,
    person: to,
    unread: isLatest && now - owed.at < 2 * day,
    push: (pushes[owed.template] ?? 0) > 0 ? 'sent' : 'none',
  }
}
