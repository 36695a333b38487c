import { locate } from './shell/source-map'

/** A mistake of the mini-program: shown in the red strip, printed in the terminal with its source line. */
export interface Fault {
  text: string
  count: number
}

const faults = new Map<string, Fault>()
const watchers = new Set<(faults: Fault[]) => void>()
const hooks = new Set<(text: string) => void>()

export const faultsSoFar = () => [...faults.values()]
export const onFaults = (watcher: (faults: Fault[]) => void) => watchers.add(watcher)

/** `wx.onError` and App's `onError`. */
export const onFaultText = (hook: (text: string) => void) => hooks.add(hook)
export const offFaultText = (hook: (text: string) => void) => hooks.delete(hook)

export function fault(error: unknown, where = '') {
  const cause = error instanceof Error ? error : new Error(told(error))
  const headline = [where, cause.message].filter(Boolean).join(': ')
  for (const hook of hooks) hook(`${headline}\n${cause.stack ?? ''}`)
  void report(headline, cause.stack ?? '')
}

async function report(headline: string, stack: string) {
  const text = [headline, ...(await locate(stack))].join('\n    at ')
  const known = faults.get(text)
  if (known) known.count += 1
  else faults.set(text, { text, count: 1 })
  for (const watcher of watchers) watcher(faultsSoFar())
  if (known) return
  const body = JSON.stringify({ text })
  await fetch('/wx/errors', { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null)
}

export function forgetFaults() {
  faults.clear()
  for (const watcher of watchers) watcher([])
}

/** Errors of WeChat are plain objects with errMsg. */
export function told(value: unknown): string {
  if (value instanceof Error) return value.message
  if (typeof value === 'string') return value
  const { errMsg } = (value ?? {}) as { errMsg?: string }
  if (errMsg) return errMsg
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

/** Catches what nobody caught, and what the mini-program itself calls an error. */
export function watchForFaults(onRejection: (reason: unknown, promise: Promise<unknown>) => void) {
  addEventListener('error', ({ error, message }) => message.includes('ResizeObserver') || fault(error ?? message))
  addEventListener('unhandledrejection', ({ reason, promise }) => {
    onRejection(reason, promise)
    fault(reason, 'unhandled rejection')
  })
  const print = console.error.bind(console)
  console.error = (...parts: unknown[]) => {
    print(...parts)
    const error = parts.find((part): part is Error => part instanceof Error) ?? new Error(parts.map(told).join(' '))
    fault(error, 'console.error')
  }
}
