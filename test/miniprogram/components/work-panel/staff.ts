import type { Assignee, RequestCard, RequestView, WorkView } from '../../../../miniprogram/services/call'
import { home, noon } from '../../../support/simulate/phone'
import { request } from '../../pages/request/support'

export const hour = 60 * 60_000
/** Today 17:30 in UTC+8; noon is 12:00. */
export const evening = noon + 5.5 * hour

/** 王兰芝 of grid 2 reads about the old well that somebody else reported. */
export const matter = (change: Partial<RequestView> = {}): RequestView =>
  request({
    mine: true,
    openSteps: ['accept'],
    due: evening,
    owner: { name: '李桂香', phone: '13800000009', mine: false },
    ...change,
  })

export const accepted = (change: Partial<RequestView> = {}): RequestView =>
  matter({ status: 'accepted', revision: 1, openSteps: ['resolve', 'handle', 'escalate'], ...change })

export const escalated = (change: Partial<RequestView> = {}): RequestView =>
  matter({ status: 'escalated', revision: 2, openSteps: ['assign'], ...change })

export const elsewhere = (change: Partial<RequestView> = {}): RequestView =>
  matter({
    status: 'assigned',
    mine: false,
    openSteps: [],
    holder: { title: '环卫所', name: '周**', phone: '13800000018' },
    ...change,
  })

export const zhou: Assignee = { id: 'zhou', title: '环卫所', name: '周**', phone: '13800000018', open: 3 }
export const xu: Assignee = { id: 'xu', title: '水务所', name: '徐**', phone: '13800000019', open: 0 }

/** A work list of these, counted as the cloud counts. */
export const work = (items: RequestCard[], change: Partial<WorkView> = {}): WorkView => {
  const mine = items.filter((card) => card.mine)
  const within = (from: number, to: number) => mine.filter(({ due = Infinity }) => due >= from && due < to).length
  return {
    now: noon,
    items,
    groups: { late: within(0, noon), today: within(noon, noon + 12 * hour), soon: 0, later: 0 },
    waiting: items.length - mine.length,
    toAccept: mine.filter(({ openSteps }) => openSteps.includes('accept')).length,
    toVerify: mine.filter(({ openSteps }) => openSteps.includes('verify')).length,
    toAssign: mine.filter(({ openSteps }) => openSteps.includes('assign')).length,
    more: false,
    ...change,
  }
}

export const workerHome = (items: RequestCard[]) =>
  home(
    { work: work(items), pushesLeft: { progress: 0, rating: 0, task: 6 } },
    { roles: ['gridWorker'], staff: true, title: '第二网格 网格员' },
  )
