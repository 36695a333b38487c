/** What a request is about. The community edits the list's levels in its settings; the codes are fixed. */
export const categories = [
  'sanitation',
  'paving',
  'water',
  'lighting',
  'parking',
  'junk',
  'noise',
  'property',
  'quarrel',
  'hazard',
  'care',
  'errand',
  'culture',
  'suggestion',
  'other',
] as const
export type Category = (typeof categories)[number]

export const levels = ['urgent', 'soon', 'ordinary', 'hard', 'question'] as const
export type Level = (typeof levels)[number]

/** How pressing the resident finds it. */
export const urgencies = ['normal', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** Default; the setting decides. Utilities and blocked fire lanes are `soon`, a question is answered rather than solved. */
export const levelOfCategory: Partial<Record<Category, Level>> = {
  water: 'soon',
  hazard: 'soon',
  errand: 'question',
  suggestion: 'question',
}

export const levelFor = (category: Category, urgency: Urgency, table = levelOfCategory): Level =>
  urgency === 'urgent' ? 'urgent' : (table[category] ?? 'ordinary')
