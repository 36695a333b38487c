import type { Role } from '../../domain/account/roles'
import { supervises } from '../work-panel/board'
import { dueGroup, neverDue } from '../../domain/request/deadline'
import { countWords, deskWords, groupWords, turnWords } from '../../domain/request/staff-words'
import { countWork, freshFirst, type WorkCounts } from '../../domain/request/work'
import { todayWords } from '../../domain/time-words'
import type { HomeView, RequestCard, WorkView } from '../../services/call'

const listed = 5

type Tally = (work: WorkCounts) => { label: string; count: number }
const tallies = {
  late: ({ groups }) => ({ label: groupWords.late, count: groups.late }),
  today: ({ groups }) => ({ label: groupWords.today, count: groups.today }),
  soon: ({ groups }) => ({ label: groupWords.soon, count: groups.soon }),
  waiting: ({ waiting }) => ({ label: groupWords.waiting, count: waiting }),
  toAccept: ({ toAccept }) => ({ label: turnWords.accept, count: toAccept }),
  toAssign: ({ toAssign }) => ({ label: turnWords.assign, count: toAssign }),
  toVerify: ({ toVerify }) => ({ label: turnWords.verify, count: toVerify }),
} satisfies Record<string, Tally>

/** The four numbers that tell each role how its day stands; the first role that fits. */
const talliesOf: readonly [Role, readonly (keyof typeof tallies)[]][] = [
  ['dispatcher', ['today', 'toAssign', 'toVerify', 'waiting']],
  ['gridWorker', ['today', 'toAccept', 'soon', 'waiting']],
  ['handler', ['late', 'today', 'soon', 'waiting']],
  ['secretary', ['late', 'today', 'soon', 'waiting']],
]

const answersForAll = (roles: readonly Role[]): boolean => roles.includes('dispatcher') || roles.includes('secretary')

export interface DeskView {
  now: number
  /** 11月24日 星期二，第二网格 网格员 */
  day: string
  late: RequestCard | null
  counts: { label: string; count: number }[]
  today: RequestCard[]
  heading: string
  all: string
}

/** One's own late case first; else one that is late in somebody else's hands, for those who answer for everything. */
export function deskView({ me, work }: HomeView & { work: WorkView }): DeskView {
  const { items, now } = work
  const late =
    (items.find((card) => card.late && card.mine) ?? (answersForAll(me.roles) && items.find((card) => card.late))) ||
    null
  const supervising = supervises(me.roles)
  const counts = supervising
    ? countWork(
        items.map((card) => ({ ...card, mine: true })),
        now,
      )
    : work
  const others = items.filter((card) => (card.mine || supervising) && card.id !== late?.id)
  const today = freshFirst(others, now).slice(0, listed)
  const isToday = ({ due = neverDue }: RequestCard) => ['late', 'today'].includes(dueGroup(due, now))
  const total = Object.values(work.groups).reduce((sum, count) => sum + count, work.waiting)
  const shown = talliesOf.find(([role]) => me.roles.includes(role))?.[1] ?? []
  return {
    now,
    day: [todayWords(now), me.title || me.gridName].filter(Boolean).join('，'),
    late,
    counts: shown.map((key) => tallies[key](counts)),
    today,
    heading: today.every(isToday) ? deskWords.today : deskWords.next,
    all: total > 0 ? deskWords.all(countWords(total, work.more)) : '',
  }
}
