import type { Actor } from '../../miniprogram/domain/account/roles'
import { maskName } from '../../miniprogram/domain/account/words'
import { placeWords } from '../../miniprogram/domain/grid/words'
import { isLate, neverDue } from '../../miniprogram/domain/request/deadline'
import type { Holder } from '../../miniprogram/domain/request/record'
import { isTurnOf, stepsOpenTo } from '../../miniprogram/domain/request/status'
import { mainFirst } from '../../miniprogram/domain/request/work'
import type { RequestPolicy } from '../../miniprogram/domain/request/policy'
import type { HolderView, RequestCard } from './contract'
import type { CardRecord } from './store'

/** Who reads, when, and by which rules. */
export interface Reader {
  actor: Actor
  now: number
  policy: RequestPolicy
}

export const holderView = ({ title, name, phone }: Holder): HolderView => ({ title, name: maskName(name), phone })

export const cardOf = (record: CardRecord, { actor, now, policy }: Reader): RequestCard => ({
  id: record._id,
  number: record.number,
  title: record.title,
  place: placeWords(record.place),
  category: record.category,
  level: record.level,
  status: record.status,
  holder: holderView(record.holder),
  submittedAt: record.submittedAt,
  ...(record.due < neverDue ? { due: record.due } : {}),
  late: isLate(record.due, now),
  revision: record.revision,
  mine: isTurnOf(actor, record),
  openSteps: mainFirst(stepsOpenTo(actor, record, now, policy)),
  photos: record.photos.length,
})
