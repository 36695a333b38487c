import { phoneUnits } from '../build/units'
import { isDark } from '../shell/theme'
import { glassEasel, type EaselElement } from './easel'
import { pagesBox, toPage } from './frame'

type Listener = Parameters<InstanceType<typeof glassEasel.CurrentWindowBackendContext>['onEvent']>[0]
type BackendElement = Parameters<InstanceType<typeof glassEasel.CurrentWindowBackendContext>['setListenerStats']>[0]

const fromBrowser = ['transitionend', 'animationstart', 'animationiteration', 'animationend']

/** Where the engine draws. Touches and taps are ours (pointer.ts); the browser only adds the ends of animations. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement: (tag: string) => asBackend(createElement(tag)),
    createTextNode: (text: string) => asBackend(document.createTextNode(text)),
    createDocumentFragment: () => asBackend(document.createDocumentFragment()),
  }
  private listener: Listener | undefined
  private readonly listening = new WeakMap<object, Set<string>>()

  override onEvent(listener: Listener) {
    this.listener = listener
  }

  /** Sends an event to the engine; true when a listener caught it or asked to prevent the default. */
  send(target: EaselElement, type: string, detail: object, extraFields: Record<string, unknown> = {}): boolean {
    const options = { bubbles: true, composed: true, capturePhase: true, extraFields }
    return Boolean(this.listener?.(target, type, detail, options))
  }

  override setListenerStats(element: BackendElement, type: string) {
    const types = this.listening.get(element) ?? new Set()
    this.listening.set(element, types)
    if (!fromBrowser.includes(type) || types.has(type)) return
    types.add(type)
    element.addEventListener(type, (event) => {
      const target = element.__wxElement
      if (target && event.target === (element as unknown)) this.send(target, type, {})
    })
  }

  override getWindowWidth() {
    return pagesBox().clientWidth
  }

  override getWindowHeight() {
    return pagesBox().clientHeight
  }

  override getTheme() {
    return isDark() ? 'dark' : 'light'
  }
}

function createElement(tag: string): HTMLElement {
  // Built-in elements, and components named without a dash, must not become the browser's own.
  const isSafe = /-/.test(tag) && !/^(scroll|picker|swiper|radio|checkbox|rich|root|cover|web|movable|match)-/.test(tag)
  const element = document.createElement(isSafe ? tag : `wx-${tag}`)
  const set = element.setAttribute.bind(element)
  element.setAttribute = (name, value) => {
    if (name === 'style') set(name, phoneUnits(value))
    else set(/^[\w:.-]+$/.test(name) ? name : name.replace(/[^\w:.-]/g, '_'), value)
  }
  return element
}

const asBackend = (node: Node) => node as unknown as BackendElement

/** Distances are told from the page area's corner, as on a phone, not from the window's. */
export function measureFromPage() {
  const { prototype } = glassEasel.Element
  const measure = prototype.getBoundingClientRect
  prototype.getBoundingClientRect = function (done) {
    measure.call(this, (box) => done(toPage(box)))
  }
}
