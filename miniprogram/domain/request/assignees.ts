import type { StaffMember } from '../account/person'
import type { Category } from './category'
import type { RequestPolicy } from './policy'
import type { RequestRecord } from './record'

/** To whom a dispatcher may give it: external handlers and grid workers. */
export const mayBeAssigned = ({ roles }: Pick<StaffMember, 'roles'>): boolean =>
  roles.includes('handler') || roles.includes('gridWorker')

/** Default; the setting decides. Words in the name of the one who usually does such things. */
export const likelyWords: Partial<Record<Category, readonly string[]>> = {
  sanitation: ['环卫'],
  paving: ['市政'],
  water: ['水务', '自来水'],
  lighting: ['路灯', '供电'],
  parking: ['交警', '城管'],
  junk: ['城管'],
  noise: ['派出所', '城管'],
  property: ['物业'],
  hazard: ['消防', '应急'],
  care: ['民政'],
}

/** The likely one first, then the place's own worker, then whoever has least in hand; last, who had it and passed it up. */
export function inLikelyOrder<T extends StaffMember & { open: number }>(
  people: readonly T[],
  request: Pick<RequestRecord, 'category' | 'grid' | 'handledBy'>,
  policy: Pick<RequestPolicy, 'likelyWords'>,
): T[] {
  const words = policy.likelyWords[request.category] ?? []
  const rank = ({ _id, title = '', grid }: T): number => {
    if (request.handledBy.includes(_id)) return words.length + 2
    const at = words.findIndex((word) => title.includes(word))
    return at >= 0 ? at : words.length + (grid === request.grid ? 0 : 1)
  }
  return [...people].sort((a, b) => rank(a) - rank(b) || a.open - b.open || (a.code < b.code ? -1 : 1))
}
