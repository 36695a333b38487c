import type { Actor } from '../account/roles'
import { has } from '../account/roles'
import type { RequestRecord } from './record'

type Seen = Pick<RequestRecord, 'community' | 'owner' | 'grid' | 'handler' | 'handledBy' | 'hideName'>

const worksIn = (actor: Actor, grid: string): boolean => has(actor, 'gridWorker') && actor.grid === grid

/** Who may read a request: its owner, those it lies or lay with, and those who answer for the whole community. */
export const maySee = (actor: Actor, request: Seen): boolean =>
  actor.community === request.community &&
  (actor.id === request.owner ||
    has(actor, 'dispatcher') ||
    has(actor, 'secretary') ||
    worksIn(actor, request.grid) ||
    request.handledBy.includes(actor.id))

/** Who reads the owner's name and phone when she asked to keep them hidden: only those who handle it. */
export const maySeeOwner = (actor: Actor, request: Seen): boolean =>
  maySee(actor, request) &&
  (!request.hideName ||
    actor.id === request.owner ||
    actor.id === request.handler ||
    has(actor, 'dispatcher') ||
    worksIn(actor, request.grid))
