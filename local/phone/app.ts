import { fault, onFaultText } from './faults'
import type { Query } from './page'

type Listener = (event: never) => void
type AppObject = Record<string, unknown> & { globalData?: unknown }

let app: AppObject = {}
let launch = { path: '', query: {} as Query, scene: 1001, shareTicket: '', referrerInfo: {}, apiCategory: 'default' }

/** What `wx.onAppShow` and its like listen to. */
export const appEvents = {
  show: new Set<Listener>(),
  hide: new Set<Listener>(),
  rejection: new Set<Listener>(),
  missingPage: new Set<Listener>(),
}

export const launchOptions = () => launch

/** The globals that app.ts and pages use. */
export function defineApp() {
  Object.assign(globalThis, {
    App: (options: AppObject) => (app = options),
    getApp: () => app,
    requirePlugin: (name: string) => {
      throw new Error(`plugin "${name}" does not exist in the local phone`)
    },
  })
}

function call(method: string, event: unknown) {
  const found = app[method]
  if (typeof found !== 'function') return
  try {
    ;(found as (event: unknown) => void).call(app, event)
  } catch (error) {
    if (method !== 'onError') fault(error, `app ${method}`)
  }
}

const tell = (listeners: Set<Listener>, event: unknown) => {
  for (const listener of listeners) listener(event as never)
}

export function launchApp(path: string, query: Query) {
  launch = { ...launch, path, query }
  onFaultText((text) => call('onError', text))
  call('onLaunch', launch)
  showApp()
}

export function showApp() {
  call('onShow', launch)
  tell(appEvents.show, launch)
}

export function hideApp() {
  call('onHide', {})
  tell(appEvents.hide, {})
}

export function rejected(reason: unknown, promise: Promise<unknown>) {
  call('onUnhandledRejection', { reason, promise })
  tell(appEvents.rejection, { reason, promise })
}

export function pageMissing(path: string) {
  const event = { path, query: {}, isEntryPage: true }
  call('onPageNotFound', event)
  tell(appEvents.missingPage, event)
}

export function themeChanged(theme: string) {
  call('onThemeChange', { theme })
}
