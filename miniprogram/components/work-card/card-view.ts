import { holderWords } from '../../domain/request/card-words'
import {
  ageWords,
  cardActionWords,
  caseWords,
  deskWords,
  dueWords,
  factsLine,
  inHandsWords,
  leftWords,
  photosWords,
  saidWords,
} from '../../domain/request/staff-words'
import { categoryWords, levelWords, stepWords } from '../../domain/request/words'
import type { Status } from '../../domain/request/status'
import type { Assignee, RequestCard } from '../../services/call'

/** What the card's own button does: a step at once, or a way to where it is taken. */
export type Action = 'accept' | 'assignTo' | 'assign' | 'open' | ''

export interface CardView {
  status: Status
  late: boolean
  kind: string
  level: string
  title: string
  place: string
  /** 今天 17:30 前办好 */
  due: string
  /** 报了 2 天，2 张照片 */
  facts: string
  /** 超时 2 小时 */
  over: string
  /** 昨天 7:40 报的 */
  said: string
  hands: string
  action: Action
  actionLabel: string
  callLabel: string
  /** The same where there is room for a name only. */
  callShort: string
  openLabel: string
}

export function cardView(card: RequestCard, now: number, likely: Assignee | null): CardView {
  const { action, actionLabel } = actionOf(card, likely)
  return {
    status: card.status,
    late: card.late,
    kind: categoryWords[card.category],
    level: caseWords.limit(levelWords[card.level]),
    title: card.title,
    place: card.place,
    due: dueWords(card, now),
    facts: factsLine(ageWords(card.submittedAt, now), photosWords(card.photos)),
    over: card.due === undefined ? '' : `${deskWords.over}${leftWords(card.due, now).replace(/^超/, '')}`,
    said: saidWords(card.submittedAt, now),
    hands: card.mine ? '' : inHandsWords(card.status, card.holder),
    action,
    actionLabel,
    callLabel: callLabelOf(card),
    callShort: card.mine ? deskWords.callResident : cardActionWords.call(card.holder.name || card.holder.title),
    openLabel: cardActionWords.open(card.title),
  }
}

function actionOf({ mine, openSteps }: RequestCard, likely: Assignee | null): { action: Action; actionLabel: string } {
  if (!mine) return { action: '', actionLabel: '' }
  if (openSteps.includes('accept')) return { action: 'accept', actionLabel: stepWords.accept }
  if (openSteps.includes('assign'))
    return likely
      ? { action: 'assignTo', actionLabel: cardActionWords.assignTo(`${likely.title} ${likely.name}`.trim()) }
      : { action: 'assign', actionLabel: cardActionWords.assign }
  if (openSteps.includes('verify')) return { action: 'open', actionLabel: cardActionWords.verify }
  return { action: 'open', actionLabel: openSteps.length ? cardActionWords.work : cardActionWords.look }
}

/** On one's own turn one calls who said it; else who has it. */
function callLabelOf({ mine, holder, status }: RequestCard): string {
  if (mine) return cardActionWords.callResident
  return holder.phone ? cardActionWords.call(holderWords(holder, status)) : ''
}
