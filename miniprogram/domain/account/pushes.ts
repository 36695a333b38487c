import type { TemplateKey } from '../notice/templates'
import { templateKeys } from '../notice/templates'

/** WeChat messages that can still reach a person, each kind named. */
export const pushesLeft = (pushes: Partial<Record<TemplateKey, number>> = {}): Record<TemplateKey, number> =>
  Object.fromEntries(templateKeys.map((key) => [key, pushes[key] ?? 0])) as Record<TemplateKey, number>
