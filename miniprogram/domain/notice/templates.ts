/** The kinds of WeChat message that we send. Their ids are the community's settings: WeChat gives them per account. */
export const templateKeys = ['progress', 'rating', 'task'] as const
export type TemplateKey = (typeof templateKeys)[number]

/** Which consents a person is asked for: WeChat takes at most three at a time. */
export const residentTemplates = ['progress', 'rating'] as const satisfies readonly TemplateKey[]
export const staffTemplates = ['task'] as const satisfies readonly TemplateKey[]
