/** The one clock of the local cloud. Functions see it too: their runner shifts `Date` by the same offset. */
export interface Clock {
  /** Milliseconds since 1970, shifted or frozen by tests. */
  now(): number
  /** What the function runner needs to show the same time. */
  setting(): ClockSetting
  /** Stands still at `at` (ms). */
  freeze(at: number): void
  /** Moves on by `ms`; a running clock stays running, a frozen one stays frozen. */
  advance(ms: number): void
  /** Back to the machine's time. */
  release(): void
}

export interface ClockSetting {
  frozenAt?: number
  offset: number
}

export const createClock = (machine: () => number = Date.now): Clock => {
  let setting: ClockSetting = { offset: 0 }
  return {
    now: () => setting.frozenAt ?? machine() + setting.offset,
    setting: () => setting,
    freeze: (at) => (setting = { frozenAt: at, offset: 0 }),
    advance(ms) {
      setting =
        setting.frozenAt === undefined
          ? { offset: setting.offset + ms }
          : { frozenAt: setting.frozenAt + ms, offset: 0 }
    },
    release: () => (setting = { offset: 0 }),
  }
}
