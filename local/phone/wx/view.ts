import { topPage } from '../current'
import type { Instance } from '../engine/easel'
import { SelectorQuery } from '../engine/selector-query'
import { api } from './api'

interface ObserverOptions {
  thresholds?: number[]
  initialRatio?: number
  observeAll?: boolean
}

export const view = {
  nextTick: (then: () => void) => void Promise.resolve().then(then),
  createSelectorQuery: () => new SelectorQuery(topPage().instance),
  createIntersectionObserver: (component: Instance | undefined, options?: ObserverOptions) =>
    (component ?? topPage().instance).createIntersectionObserver(options),
  createMediaQueryObserver: (component?: Instance) => (component ?? topPage().instance).createMediaQueryObserver(),
  hideKeyboard: api('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
  loadFontFace: api('loadFontFace', async ({ family, source }: { family: string; source: string }) => {
    document.fonts.add(await new FontFace(family, source).load())
    return { status: 'loaded' }
  }),
  getPerformance: () => performance,
  reportPerformance: () => {},
}
