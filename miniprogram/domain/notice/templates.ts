/** The kinds of WeChat message that we send. Their ids are the community's settings: WeChat gives them per account. */
export const templateKeys = ['progress', 'rating', 'task'] as const
export type TemplateKey = (typeof templateKeys)[number]

/** Which consents a person is asked for: WeChat takes at most three at a time. */
export const residentTemplates = ['progress', 'rating'] as const satisfies readonly TemplateKey[]
export const staffTemplates = ['task'] as const satisfies readonly TemplateKey[]

/** What a message says, by meaning. Which keyword of the account's template carries it is a setting. */
export const meanings = ['what', 'where', 'state', 'next', 'when'] as const
export type Meaning = (typeof meanings)[number]

export interface TemplateSetting {
  /** From the account's console; empty until somebody picked the template: then nothing is pushed, the inbox still tells. */
  id: string
  /** what -> thing1: the keywords of the template as it was picked. */
  keywords: Partial<Record<Meaning, string>>
}
export type Templates = Record<TemplateKey, TemplateSetting>

/** Defaults; the settings document `<community>:notice` decides. */
export const defaultTemplates: Templates = {
  progress: { id: '', keywords: { what: 'thing1', state: 'thing2', next: 'thing3', when: 'time4' } },
  rating: { id: '', keywords: { what: 'thing1', state: 'thing2', when: 'time3' } },
  task: { id: '', keywords: { what: 'thing1', where: 'thing2', state: 'thing3', when: 'time4' } },
}
