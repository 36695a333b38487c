import { go } from '../current'
import { builtin, flag, number, text } from './builtin'
import type { Route } from '../router'

const routes: Record<string, Route> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

export function defineNavigator() {
  builtin('navigator', {
    properties: {
      url: text(),
      openType: text('navigate'),
      delta: number(1),
      target: text('self'),
      hoverClass: text('navigator-hover'),
      renderLink: flag(true),
    },
    create(host) {
      host.element.setAttribute('role', 'link')
      host.element.tabIndex = 0
      host.onTap(() => {
        const { url, openType, delta } = host.data
        const route = routes[openType]
        if (!route) throw new Error(`navigator open-type="${openType}" does not exist in the local phone`)
        try {
          go(route, { url, delta })
          host.emit('success', { errMsg: `${route}:ok` })
        } catch (error) {
          host.emit('fail', { errMsg: `${route}:fail ${(error as Error).message}` })
          console.error(error)
        }
      })
    },
  })
}
