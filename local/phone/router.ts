import { channelPair } from './channel'
import { told } from './faults'
import { OpenPage } from './page'
import type { Program } from './program'
import { hasWayIn, readAddress, writeAddress } from './address'

export type Route = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'

export interface RouteOptions {
  url?: string
  delta?: number
  events?: Record<string, (...parts: unknown[]) => void>
}

/** WeChat allows ten pages. */
const deepest = 10

/** The page stack. */
export class Router {
  readonly stack: OpenPage[] = []
  private readonly tabs = new Map<string, OpenPage>()
  private readonly watchers = new Set<(page: OpenPage) => void>()

  constructor(readonly program: Program) {}

  get top(): OpenPage | undefined {
    return this.stack.at(-1)
  }

  onShown(watcher: (page: OpenPage) => void) {
    this.watchers.add(watcher)
  }

  isTab(path: string): boolean {
    return Boolean(this.program.app.tabBar?.list.some(({ pagePath }) => pagePath === path))
  }

  /** Opens what the address names; the first page when it names nothing that exists. */
  start(onMissing: (path: string) => void) {
    const { path, search } = readAddress()
    if (this.program.pages.includes(path)) return this.open(path, search)
    if (path) onMissing(path)
    if (this.stack.length === 0) this.open(this.program.pages[0] ?? '', '')
  }

  /** Returns an event channel for navigateTo; throws WeChat's words. */
  go(kind: Route, { url = '', delta = 1, events = {} }: RouteOptions) {
    if (kind === 'navigateBack') return this.back(delta)
    const { path, search } = this.target(kind, url)
    if (kind === 'navigateTo') {
      const [opener, opened] = channelPair(events)
      this.top?.hide()
      this.open(path, search, { getOpenerEventChannel: () => opened })
      return { eventChannel: opener }
    }
    if (kind === 'switchTab') return this.switchTab(path)
    if (kind === 'redirectTo') this.pop()
    else this.clear()
    this.open(path, search)
    return {}
  }

  private target(kind: Route, url: string): { path: string; search: string } {
    const [written = '', search = ''] = url.split(/\?(.*)/s)
    const base = this.top ? `http://phone/${this.top.path}` : 'http://phone/'
    const path = new URL(written, base).pathname.slice(1).replace(/\.html$/, '')
    const { pages } = this.program
    if (!pages.includes(path)) throw new Error(`page "${path}" is not found`)
    const isTab = this.isTab(path)
    if (isTab && (kind === 'navigateTo' || kind === 'redirectTo')) throw new Error(`can not ${kind} a tabbar page`)
    if (!isTab && kind === 'switchTab') throw new Error('can not switch to no-tabBar page')
    if (kind === 'switchTab' && search) console.warn(`switchTab: the query of ${url} is dropped`)
    if (kind === 'navigateTo' && this.stack.length >= deepest) throw new Error('webview count limit exceed')
    return { path, search: kind === 'switchTab' ? '' : search }
  }

  private back(delta: number) {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page.')
    for (let left = delta; left > 0 && this.stack.length > 1; left -= 1) this.pop()
    this.present()
    return {}
  }

  private switchTab(path: string) {
    if (this.top?.path === path) return {}
    const isFromTab = this.top ? this.isTab(this.top.path) : false
    while (this.top && !this.isTab(this.top.path)) this.pop()
    const left = this.stack.pop()
    if (isFromTab) left?.hide() // under another page it was hidden already
    this.open(path, '')
    return {}
  }

  private open(path: string, search: string, extra: object = {}) {
    const isTab = this.isTab(path)
    const kept = this.tabs.get(path)
    const page = kept ?? new OpenPage(path, search, this.program, extra, isTab)
    if (isTab) this.tabs.set(path, page)
    this.stack.push(page)
    this.present()
  }

  private present() {
    const { top } = this
    if (!top) return
    for (const page of [...this.tabs.values(), ...this.stack]) page.element.hidden = page !== top
    writeAddress(top.path, top.search)
    for (const watcher of this.watchers) watcher(top)
    top.show()
  }

  private pop() {
    const page = this.stack.pop()
    if (!page) return
    this.tabs.delete(page.path)
    page.unload()
  }

  private clear() {
    while (this.stack.length) this.pop()
    for (const page of this.tabs.values()) page.unload()
    this.tabs.clear()
  }

  /** A changed address (typed, or a message that was opened) is a way in. */
  followAddress(onMissing: (path: string) => void) {
    addEventListener('hashchange', () => {
      const { path, search } = readAddress()
      if (!hasWayIn() || (path === this.top?.path && search === this.top.search)) return
      try {
        this.go('reLaunch', { url: `/${path}${search ? `?${search}` : ''}` })
      } catch (error) {
        onMissing(told(error))
      }
    })
  }
}
