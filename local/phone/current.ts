import type { OpenPage } from './page'
import type { Route, RouteOptions, Router } from './router'

let current: Router | undefined

/** The one page stack of this phone. */
export const useRouter = (router: Router) => (current = router)

export function router(): Router {
  if (!current) throw new Error('the phone has not started')
  return current
}

export function topPage(): OpenPage {
  const { top } = router()
  if (!top) throw new Error('no page is open')
  return top
}

/** What WeChat calls the mini-program in its own dialogs. */
export const appName = () => router().program.app.window.navigationBarTitleText ?? '小程序'

export const go = (route: Route, options: RouteOptions) => router().go(route, options)
