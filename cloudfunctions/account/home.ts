import { contactOf } from '../../miniprogram/domain/account/contact'
import { pushesLeft } from '../../miniprogram/domain/account/pushes'
import { isStaff } from '../../miniprogram/domain/account/roles'
import type { TemplateKey } from '../../miniprogram/domain/notice/templates'
import { templateKeys } from '../../miniprogram/domain/notice/templates'
import type { Context } from '../_runtime/context'
import { handle } from '../_runtime/serve'
import { inboxOf } from '../notice/store'
import { holderView } from '../request/card'
import { readerOf } from '../request/context'
import { ownList } from '../request/own-list'
import { requestsOf } from '../request/store'
import { workList } from '../request/work-list'
import { homeInput, type HomeView } from './contract'
import { meView } from './me'

const requestsShown = 3
/** Where the resident's turn is looked for, however many came after it. */
const requestsRead = 20

/** The whole first screen in one call: the person, then everything else at once. */
export const openHome = handle(homeInput, async (_input, context: Context): Promise<HomeView> => {
  const { actor, community, person, settings, staff, now } = context
  const [unread, lists] = await Promise.all([actor.guest ? 0 : inboxOf(actor).unread(), listsOf(context)])
  return {
    now: now(),
    community: { id: community._id, name: community.name, phone: community.phone },
    me: meView(context),
    contact: holderView(contactOf(person?.household, community, staff)),
    unread,
    pushesLeft: pushesLeft(person?.pushes),
    templates: Object.fromEntries(templateKeys.map((key) => [key, settings.notice.templates[key].id])) as Record<
      TemplateKey,
      string
    >,
    ...lists,
  }
})

type Lists = Pick<HomeView, 'requests' | 'openRequests' | 'work'>

async function listsOf(context: Context): Promise<Lists> {
  const { actor } = context
  const requests = requestsOf(actor.community)
  if (actor.guest) return { requests: [], openRequests: 0 }
  if (isStaff(actor)) return { requests: [], openRequests: 0, work: await workList(requests, readerOf(context)) }
  const [{ items }, openRequests] = await Promise.all([
    ownList(requests, readerOf(context), { limit: requestsRead }),
    requests.count({ owner: actor.id, open: true }),
  ])
  // The resident's own turn first, then the newest.
  const shown = [...items.filter(({ mine }) => mine), ...items.filter(({ mine }) => !mine)].slice(0, requestsShown)
  return { requests: shown, openRequests }
}
