import { Refusal } from '../../miniprogram/domain/refusal'
import { maySee } from '../../miniprogram/domain/request/sight'
import { handle } from '../_runtime/serve'
import type { RequestContext } from './context'
import { readerOf } from './context'
import { getInput, type RequestView } from './contract'
import { mustFind } from './store'
import { viewOf } from './view'

export const getRequest = handle(getInput, async ({ id }, context: RequestContext): Promise<RequestView> => {
  const record = await mustFind(context.requests, id)
  if (!maySee(context.actor, record)) throw new Refusal('call.not_yours')
  return viewOf(record, readerOf(context))
})
