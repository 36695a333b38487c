/** Counts what a task costs a person: ux.md says how. */
export interface TaskResult {
  name: string
  taps: number
  typed: number
  screens: number
  photos: number
  ms: number
  done: boolean
}

interface Task {
  result: TaskResult
  until: string | undefined
  began: number
  fields: Set<unknown>
  screens: Set<unknown>
}

let task: Task | undefined
let currentScreen: () => unknown = () => undefined

/** Where a task starts counting screens. */
export const watchScreens = (current: () => unknown) => (currentScreen = current)

export function startTask(name: string, { until }: { until?: string } = {}) {
  const result = { name, taps: 0, typed: 0, screens: 1, photos: 0, ms: 0, done: false }
  task = { result, until, began: performance.now(), fields: new Set(), screens: new Set([currentScreen()]) }
}

export function taskResult(): TaskResult | undefined {
  if (!task) return undefined
  const ms = task.result.done ? task.result.ms : Math.round(performance.now() - task.began)
  return { ...task.result, ms }
}

const running = () => (task && !task.result.done ? task : undefined)

/** Every touch that does something, a dialog's button among them. */
export function tapCounted() {
  const now = running()
  if (now) now.result.taps += 1
}

/** A photo costs three taps of its own; the one that asked for it, and those inside WeChat, are among them. */
export function photosTaken(count: number, tapsWithin: number) {
  const now = running()
  if (!now) return
  now.result.photos += count
  now.result.taps = Math.max(0, now.result.taps - 1 - tapsWithin)
}

export function fieldTyped(field: unknown) {
  const now = running()
  if (!now) return
  now.fields.add(field)
  now.result.typed = now.fields.size
}

export function screenSeen(screen: unknown) {
  const now = running()
  if (!now) return
  now.screens.add(screen)
  now.result.screens = now.screens.size
}

/** The last call's successful reply ends the task. `call` is `area.verb`; the verb alone will do. */
export function callReplied(name: string, data: unknown, result: unknown) {
  const now = running()
  const { call = '' } = (data ?? {}) as { call?: string }
  if (!now?.until || ![call, `${name}.${call}`, name].includes(now.until)) return
  if ((result as { ok?: boolean } | null)?.ok === false) return
  now.result.ms = Math.round(performance.now() - now.began)
  now.result.done = true
}
