import {
  barButtonWords,
  barWords,
  dueClause,
  rowWords,
  staffStepsOf,
  type StaffStep,
} from '../../domain/request/staff-words'
import { stepWords } from '../../domain/request/words'
import type { RequestCard } from '../../services/call'

interface Choice {
  step: StaffStep
  label: string
  note: string
  icon: string
}

export interface BarView {
  sentence: string
  main: Choice | null
  second: Choice | null
  others: Choice[]
}

/** Steps that stand beside the main one; what is left stands as a row above. */
const seconds: readonly StaffStep[] = ['escalate', 'sendBack', 'redo']
const icons: Partial<Record<StaffStep, string>> = {
  escalate: 's_up',
  sendBack: 's_back',
  redo: 's_back',
  handle: 's_do',
}

export function barView(card: RequestCard, now: number): BarView {
  const [main, ...rest] = staffStepsOf(card.openSteps)
  const second = rest.find((step) => seconds.includes(step))
  return {
    sentence: main ? barWords[main].replace('{due}', dueClause(card, now)) : '',
    main: main ? choice(main) : null,
    second: second ? choice(second) : null,
    others: rest.filter((step) => step !== second).map(choice),
  }
}

const choice = (step: StaffStep): Choice => ({
  step,
  label: barButtonWords[step] ?? stepWords[step],
  note: rowWords[step] ?? '',
  icon: icons[step] ?? 's_do',
})
