import { setting, type Scheme } from './settings'

const system = matchMedia('(prefers-color-scheme: dark)')
const watchers = new Set<(theme: 'light' | 'dark') => void>()

export const isDark = () => document.documentElement.classList.contains('ph-dark')

export function onTheme(watcher: (theme: 'light' | 'dark') => void) {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Style sheets hang their dark rules on a class (see build/wxss.ts), so dark can be forced. */
export function applyTheme() {
  const before = isDark()
  const scheme: Scheme = setting('scheme')
  const dark = scheme === 'auto' ? system.matches : scheme === 'dark'
  const { classList } = document.documentElement
  classList.toggle('ph-dark', dark)
  classList.toggle('ph-light', !dark)
  if (before !== dark) for (const watcher of watchers) watcher(dark ? 'dark' : 'light')
}

export function followSystemTheme() {
  applyTheme()
  system.addEventListener('change', applyTheme)
}
