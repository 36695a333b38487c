import { go, topPage } from '../current'
import type { Route, RouteOptions } from '../router'
import { setBarColors, setTitle, showBarLoading } from '../shell/bar'
import { pullDown, stopPullDown } from '../shell/refresh'
import { hideTabs, setBadge } from '../shell/tabs'
import { api } from './api'

const routes = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'] as const

export const navigation = {
  ...Object.fromEntries(routes.map((route) => [route, routeApi(route)])),
  setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: { title: string }) => setTitle(title)),
  setNavigationBarColor: api('setNavigationBarColor', setColors),
  showNavigationBarLoading: api('showNavigationBarLoading', () => void showBarLoading(true)),
  hideNavigationBarLoading: api('hideNavigationBarLoading', () => void showBarLoading(false)),
  startPullDownRefresh: api('startPullDownRefresh', pullDown),
  stopPullDownRefresh: api('stopPullDownRefresh', stopPullDown),
  pageScrollTo: api('pageScrollTo', scrollPage),
  setTabBarBadge: api('setTabBarBadge', ({ index, text }: { index: number; text: string }) => setBadge(index, text)),
  removeTabBarBadge: api('removeTabBarBadge', ({ index }: { index: number }) => setBadge(index, '')),
  showTabBarRedDot: api('showTabBarRedDot', ({ index }: { index: number }) => setBadge(index, ' ')),
  hideTabBarRedDot: api('hideTabBarRedDot', ({ index }: { index: number }) => setBadge(index, '')),
  hideTabBar: api('hideTabBar', () => void hideTabs(true)),
  showTabBar: api('showTabBar', () => void hideTabs(false)),
  setBackgroundColor: api('setBackgroundColor', ({ backgroundColor = '' }: { backgroundColor?: string }) =>
    topPage().element.style.setProperty('--window-back', backgroundColor),
  ),
  setBackgroundTextStyle: api('setBackgroundTextStyle', () => {}),
}

/** Unlike other APIs, a refused route that nobody waits for is a mistake worth seeing. */
function routeApi(route: Route) {
  return api(route, (options: RouteOptions) => go(route, options))
}

function setColors({ frontColor, backgroundColor }: { frontColor: string; backgroundColor: string }) {
  setBarColors(frontColor, backgroundColor)
}

function scrollPage({
  scrollTop,
  selector,
  duration = 300,
}: {
  scrollTop?: number
  selector?: string
  duration?: number
}) {
  const { element, instance } = topPage()
  const behavior = duration > 0 ? 'smooth' : 'auto'
  if (!selector) return element.scrollTo({ top: scrollTop ?? 0, behavior })
  const target = instance._$.getShadowRoot()
    ?.querySelector(selector)
    ?.getBackendElement() as unknown as HTMLElement | null
  if (!target) throw new Error(`"${selector}" is not found`)
  const top = target.getBoundingClientRect().top - element.getBoundingClientRect().top + element.scrollTop
  element.scrollTo({ top, behavior })
}
