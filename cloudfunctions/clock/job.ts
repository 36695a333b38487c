/** What the clock does again and again. A job may find nothing, may be late, and may be cut off: the next run goes on. */
export interface Job {
  /** How often it falls due. */
  everyMs: number
  /** Works until there is no more, or until time is up; tells how much it did. */
  run(hours: Hours): Promise<Record<string, number>>
}

export interface Hours {
  /** When this run began: what is due is due at this moment. */
  now: number
  /** The function is ended by the platform soon after: pages that are not begun are left to the next run. */
  timeIsUp(): boolean
}

export const minutes = 60_000
