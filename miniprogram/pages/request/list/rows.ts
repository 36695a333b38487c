import { holderWords, nextStepWords, submittedWords, type RowWords } from '../../../domain/request/card-words'
import { isOpen } from '../../../domain/request/status'
import type { RequestCard } from '../../../services/call'

/** The resident's own request as a row: when it was said, who has it, what comes next. */
export function rowOf(card: RequestCard, now: number): RowWords {
  const { id, status, late, title, due, holder, submittedAt } = card
  const running = isOpen(status)
  const who = running ? holderWords(holder, status) : ''
  return {
    ...{ id, status, late, title },
    when: submittedWords(submittedAt, now),
    meta: [who, nextStepWords(status, due, now)].filter(Boolean).join('，'),
    ...{ step: '', stepLabel: '', phone: '', callLabel: '' },
  }
}
