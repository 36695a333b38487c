import type { Tab, WindowConfig } from './build/json'

/** What the build hands to the browser: the mini-program as data, and functions that run its scripts. */
export interface Program {
  app: {
    window: WindowConfig
    tabBar: { custom: boolean; list: Tab[]; color?: string; selectedColor?: string; backgroundColor?: string } | null
    darkmode: boolean
    style: string
    requiredPrivateInfos: string[]
    usePrivacyCheck: boolean
  }
  /** theme.json: what `@name` stands for. */
  theme: { light: Record<string, string>; dark: Record<string, string> }
  pages: string[]
  hasCustomTabBar: boolean
  templates: Record<string, (path: string) => unknown>
  units: Unit[]
  loadApp: () => void
}

/** One page or component. */
export interface Unit {
  path: string
  isPage: boolean
  /** Prefix of its class names; empty when its styles are shared. */
  scope: string
  json: {
    usingComponents: Record<string, string>
    styleIsolation?: string
    componentGenerics?: Record<string, true | { default?: string }>
    componentPlaceholder?: Record<string, string>
    pureDataPattern?: string
  } & WindowConfig
  load: () => void
}
