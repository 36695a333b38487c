import { Cron } from 'croner'

/** The vendor's pattern: second minute hour day month weekday year, in UTC+8; a day and a weekday together mean "or". */
export const schedule = (pattern: string, run: () => void): { next(from?: Date): Date | null; stop(): void } => {
  const job = new Cron(pattern, { mode: '7-part', timezone: 'Asia/Shanghai', unref: true }, run)
  return { next: (from) => job.nextRun(from), stop: () => job.stop() }
}
