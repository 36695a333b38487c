import type { Status } from '../../domain/request/status'

/** Ochre waits, red is your turn, moss is done, grey ended otherwise, slate is everything under way. */
export const shapes: Record<Status, { icon: string; tone: 'ochre' | 'red' | 'moss' | 'grey' | 'tile' }> = {
  submitted: { icon: 's_wait', tone: 'ochre' },
  accepted: { icon: 's_take', tone: 'tile' },
  handling: { icon: 's_do', tone: 'tile' },
  escalated: { icon: 's_up', tone: 'tile' },
  assigned: { icon: 's_give', tone: 'tile' },
  parked: { icon: 's_park', tone: 'ochre' },
  resolved: { icon: 's_look', tone: 'tile' },
  answered: { icon: 's_ans', tone: 'red' },
  closed: { icon: 's_done', tone: 'moss' },
  declined: { icon: 's_no', tone: 'grey' },
  cancelled: { icon: 's_back', tone: 'grey' },
  merged: { icon: 's_merge', tone: 'grey' },
}
