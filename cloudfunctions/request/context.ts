import type { Context } from '../_runtime/context'
import { contextFor } from '../_runtime/context'
import type { Ask } from '../_runtime/serve'
import type { Reader } from './card'
import type { RequestContract } from './contract'
import type { Requests } from './store'
import { readEarly, requestsOf } from './store'

export interface RequestContext extends Context {
  requests: Requests
}

/** These begin with a request that exists: it is read while the person is. */
const startFromRecord: readonly string[] = ['get', 'advance', 'assignees'] satisfies (keyof RequestContract)[]

export async function requestContext(ask: Ask): Promise<RequestContext> {
  const early = startFromRecord.includes(ask.verb) ? readEarly((ask.input as { id: string }).id) : undefined
  // Who is refused before it is needed must not leave a rejection that nobody hears.
  early?.catch(() => undefined)
  const context = await contextFor(ask)
  return { ...context, requests: requestsOf(context.actor.community, early) }
}

export const readerOf = ({ actor, now, settings }: Context): Reader => ({ actor, now: now(), policy: settings.request })
