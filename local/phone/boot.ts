import { readAddress } from './address'
import { defineApp, hideApp, launchApp, pageMissing, rejected, showApp, themeChanged } from './app'
import { defineBuiltins } from './builtins'
import { router, topPage, useRouter } from './current'
import { measureFromPage, PhoneBackend } from './engine/backend'
import { completeInstances } from './engine/caller'
import { composedPath, glassEasel, listensTo, type EaselElement } from './engine/easel'
import { listenToPointers } from './engine/pointer'
import { setDataCounts } from './engine/set-data'
import { defineConstructors, loadUnits } from './engine/space'
import { fault, faultsSoFar, watchForFaults } from './faults'
import { drawWith, parseQuery } from './page'
import type { Program } from './program'
import { Router } from './router'
import { script } from './script'
import { dress, drawFrame } from './shell/frame'
import { openid } from './shell/person'
import { listenToPushes } from './shell/push'
import { listenToPulls } from './shell/refresh'
import { dressBar } from './shell/bar'
import { followSystemTheme, onTheme } from './shell/theme'
import { screenSeen, startTask, tapCounted, taskResult, watchScreens } from './tasks'
import { makeWx } from './wx'
import { watchNetwork } from './wx/network'

/** Starts the phone: called by the bundle's entry with the compiled mini-program. */
export function start(program: Program) {
  useRouter(new Router(program))
  watchForFaults(rejected)
  watchEngine()
  followSystemTheme()
  drawFrame((isAway) => (isAway ? goAway() : comeBack()))
  startEngine()
  Object.assign(globalThis, { wx: makeWx(), getCurrentPages: () => router().stack.map(({ instance }) => instance) })
  exposeToTests()
  program.loadApp()
  loadUnits(program)
  launch()
  watchNetwork()
  listenToPulls()
  listenToPushes()
}

function startEngine() {
  const backend = new PhoneBackend()
  drawWith(backend)
  backend.onEvent((target, type, detail, options) => {
    const event = new glassEasel.Event(type, detail, options)
    glassEasel.Event.dispatchEvent(target, event)
    return event.defaultPrevented() ? 1 : 0
  })
  measureFromPage()
  completeInstances()
  defineBuiltins()
  defineConstructors()
  defineApp()
  listenToPointers(backend, (target) => doesSomething(target) && tapCounted())
}

/** What a tap counts as: something listens to it, or WeChat's own element acts. Putting the cursor in a field is none. */
function doesSomething(target: EaselElement): boolean {
  const [first] = composedPath(target)
  const dom = first?.getBackendElement() as unknown as HTMLElement | undefined
  if (dom?.closest('wx-input, wx-textarea')) return false
  return [...composedPath(target)].some((at) => ['tap', 'longpress', 'longtap'].some((type) => listensTo(at, type)))
}

function watchEngine() {
  glassEasel.addGlobalErrorListener((error, method, component) => {
    const where = typeof component === 'string' ? component : (component?.is ?? '')
    fault(error, [where, method].filter(Boolean).join(' '))
    return false
  })
  glassEasel.addGlobalWarningListener((message, component) => {
    const where = typeof component === 'string' ? component : component.is
    if (!/^(miniprogram_npm|wx)\//.test(where)) console.warn(`${where}: ${message}`)
    return false
  })
}

function launch() {
  const { path, search } = readAddress()
  router().onShown((page) => {
    dress(page)
    screenSeen(page)
  })
  watchScreens(() => router().top)
  launchApp(path || (router().program.pages[0] ?? ''), parseQuery(search))
  router().start(pageMissing)
  router().followAddress(pageMissing)
  onTheme((theme) => {
    dressBar(topPage())
    themeChanged(theme)
  })
  document.addEventListener('visibilitychange', () => (document.hidden ? goAway() : comeBack()))
}

function goAway() {
  hideApp()
  router().top?.hide()
}

function comeBack() {
  showApp()
  router().top?.show()
}

/** What tests and the console of the browser can reach. */
function exposeToTests() {
  const task = { start: startTask, result: taskResult }
  const setData = () => setDataCounts(topPage().path)
  const page = () => topPage().instance
  Object.assign(globalThis, { __phone: { openid, script, task, setData, page, faults: faultsSoFar } })
}
