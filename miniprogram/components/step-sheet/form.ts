import { dueClause, reasons, resultTemplates, sheetWords, type Template } from '../../domain/request/staff-words'
import type { RequestCard } from '../../services/call'

/** The steps that open a sheet; the others are one tap. */
export type SheetStep = keyof typeof sheetWords
export const opensSheet = (step: string): step is SheetStep => step in sheetWords

/** What a sheet holds before it is sent. */
export interface Filled {
  choice: string
  text: string
}

export interface Sheet {
  step: SheetStep
  heading: string
  subject: string
  choose: string
  say: string
  send: string
  templates: Template[]
  /** Nothing is said: one only looks, or chooses. */
  silent: boolean
}

export const sheetFor = (step: SheetStep, card: RequestCard): Sheet => ({
  step,
  ...sheetWords[step],
  subject: card.title,
  templates: templatesFor(step, card),
  silent: step === 'verify',
})

function templatesFor(step: SheetStep, card: RequestCard): Template[] {
  if (step === 'resolve') return resultTemplates(card)
  return step === 'assign' || step === 'verify' ? [] : [...reasons[step]]
}

/** The likeliest template, so that nothing must be typed. */
export const filledBy = ([first]: readonly Template[]): Filled => ({
  choice: first?.value ?? '',
  text: first?.text ?? '',
})

/** 环卫所 周** 会收到消息，明天 17:30 前办好。 */
export const hintFor = (step: SheetStep, card: RequestCard, now: number, who: string): string =>
  sheetWords[step].hint.replace('{who}', who).split('{due}').join(dueClause(card, now))
