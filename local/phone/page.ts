import { associate, codeSpace, rootOf, type EaselComponent, type Instance } from './engine/easel'
import { afterPaint, pagesBox } from './engine/frame'
import { fault } from './faults'
import type { Program, Unit } from './program'

export type Query = Record<string, string>

let associated: ReturnType<typeof associate>
export const drawWith = (backend: Parameters<typeof associate>[0]) => (associated = associate(backend))

let making = ''
const opened = new WeakMap<EaselComponent, OpenPage>()

/** The page that a component stands on. */
export const pageOf = (component: EaselComponent) => opened.get(rootOf(component))

/** The page that was made last: while it is being made, its components do not stand on it yet. */
export const pageInMaking = () => making

/** A page on the stack, from onLoad to onUnload. */
export class OpenPage {
  readonly element = document.createElement('div')
  readonly instance: Instance
  readonly tabBar: Instance | undefined
  readonly config: Unit['json']
  private readonly component: EaselComponent
  private readonly roots: { release(): void }[] = []
  private isReady = false
  private isAtBottom = false
  private lastTop = 0

  constructor(
    readonly path: string,
    readonly search: string,
    program: Program,
    extra: object,
    isTab: boolean,
  ) {
    making = path
    this.config = { ...program.app.window, ...program.units.find((unit) => unit.path === path)?.json } as Unit['json']
    this.element.className = 'wx-page'
    this.element.dataset.page = path
    if (program.app.style === 'v2') this.element.classList.add('ph-v2')
    pagesBox().append(this.element)
    const root = associated.createRoot('page-root', codeSpace, path)
    this.instance = root.get() as Instance
    this.component = root.getComponent()
    const options = parseQuery(search)
    Object.assign(this.instance, { route: path, __route__: path, options, ...extra })
    this.fillProperties(options)
    opened.set(this.component, this)
    this.attach(root)
    if (isTab && program.hasCustomTabBar) this.tabBar = this.addTabBar()
    this.call('onLoad', options)
    this.element.addEventListener('scroll', () => this.scrolled(), { passive: true })
  }

  /** The parameters of the address are properties of a page written with Component(). */
  private fillProperties(options: Query) {
    const names = this.component.getComponentDefinition().behavior.listProperties()
    const known = Object.entries(options).filter(([name]) => names.includes(name))
    if (known.length) this.component.setData(Object.fromEntries(known))
  }

  private attach(root: ReturnType<typeof associated.createRoot>) {
    const placeholder = document.createElement('span')
    this.element.append(placeholder)
    this.roots.push(root)
    root.attach(this.element as never, placeholder as never)
  }

  /** On a device too, each tab page has a tab bar of its own. */
  private addTabBar(): Instance {
    const root = associated.createRoot('custom-tab-bar', codeSpace, 'custom-tab-bar/index')
    opened.set(root.getComponent(), this)
    this.attach(root)
    return root.get() as Instance
  }

  show() {
    this.element.hidden = false
    this.tell('show')
    this.call('onShow')
    if (this.isReady) return
    this.isReady = true
    afterPaint(() => this.call('onReady'))
  }

  hide() {
    this.tell('hide')
    this.call('onHide')
  }

  /** `pageLifetimes` of the page and of every component in it. */
  tell(lifetime: 'show' | 'hide' | 'resize', ...parts: never[]) {
    this.component.triggerPageLifetime(lifetime, parts)
    this.tabBar?._$.triggerPageLifetime(lifetime, parts)
  }

  unload() {
    this.call('onUnload')
    for (const root of this.roots) root.release()
    this.element.remove()
  }

  /** Calls a method that the page may or may not have; what it throws is a fault of the page. */
  call(method: string, ...parts: unknown[]): unknown {
    const found = this.instance[method]
    if (typeof found !== 'function') return undefined
    try {
      return (found as (...parts: unknown[]) => unknown).apply(this.instance, parts)
    } catch (error) {
      fault(error, `${this.path} ${method}`)
      return undefined
    }
  }

  has(method: string): boolean {
    return typeof this.instance[method] === 'function'
  }

  private scrolled() {
    const { scrollTop, clientHeight, scrollHeight } = this.element
    this.call('onPageScroll', { scrollTop })
    const distance = this.config.onReachBottomDistance ?? 50
    const isAtBottom = scrollTop > this.lastTop && scrollTop + clientHeight >= scrollHeight - distance
    if (isAtBottom && !this.isAtBottom) this.call('onReachBottom')
    this.isAtBottom = isAtBottom
    this.lastTop = scrollTop
  }
}

/** WeChat hands values over as they are written: it does not decode them. */
export function parseQuery(search: string): Query {
  const pairs = search.split('&').filter(Boolean)
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]))
}
