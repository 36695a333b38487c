import type { Context } from '../_runtime/context'
import { contextFor } from '../_runtime/context'
import type { Callers, Calls } from '../_runtime/serve'
import { serve } from '../_runtime/serve'
import type { GridContract } from './contract'
import { listPlaces } from './places'

const callers: Callers<GridContract> = { places: 'anyone' }
const calls = { places: listPlaces } satisfies Calls<GridContract, Context>

export const main = serve('grid', callers, calls, contextFor)
