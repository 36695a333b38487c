import type { Callers, Calls } from '../_runtime/serve'
import { serve } from '../_runtime/serve'
import { advanceRequest } from './advance'
import { listAssignees } from './assignees'
import type { RequestContext } from './context'
import { requestContext } from './context'
import type { RequestContract } from './contract'
import { getRequest } from './get'
import { listRequests } from './list'
import { startUpload } from './start-upload'
import { submitRequest } from './submit'

const callers: Callers<RequestContract> = {
  startUpload: 'member',
  submit: 'member',
  get: 'member',
  list: 'member',
  advance: 'member',
  assignees: 'staff',
}
const calls = {
  startUpload,
  submit: submitRequest,
  get: getRequest,
  list: listRequests,
  advance: advanceRequest,
  assignees: listAssignees,
} satisfies Calls<RequestContract, RequestContext>

export const main = serve('request', callers, calls, requestContext)
