import type { Context } from '../_runtime/context'
import { contextFor } from '../_runtime/context'
import type { Callers, Calls } from '../_runtime/serve'
import { serve } from '../_runtime/serve'
import type { AccountContract } from './contract'
import { openHome } from './home'
import { joinCommunity } from './join'
import { updateAccount } from './update'

const callers: Callers<AccountContract> = { home: 'anyone', join: 'anyone', update: 'member' }
const calls = { home: openHome, join: joinCommunity, update: updateAccount } satisfies Calls<AccountContract, Context>

export const main = serve('account', callers, calls, contextFor)
