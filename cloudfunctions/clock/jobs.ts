import type { Job } from './job'
import { removeOrphanUploads } from './remove-orphan-uploads'
import { sweepMessages } from './sweep-messages'

/** Everything that happens by the clock. */
export const jobs = { sweepMessages, removeOrphanUploads } satisfies Record<string, Job>
