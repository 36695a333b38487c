import { isStaff } from '../../miniprogram/domain/account/roles'
import { Refusal } from '../../miniprogram/domain/refusal'
import { handle } from '../_runtime/serve'
import type { RequestContext } from './context'
import { readerOf } from './context'
import { listInput, type ListView } from './contract'
import { ownList } from './own-list'
import { workList } from './work-list'

export const listRequests = handle(listInput, async (input, context: RequestContext): Promise<ListView> => {
  const { view, ended, after } = input
  if (view === 'mine') return ownList(context.requests, readerOf(context), { ended, ...(after ? { after } : {}) })
  if (!isStaff(context.actor)) throw new Refusal('call.not_yours')
  return workList(context.requests, readerOf(context), ended, after)
})
