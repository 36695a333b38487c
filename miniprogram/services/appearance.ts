import type { MeView } from './call'

/** How every page looks now: large type, and the lane at night. */
export interface Appearance {
  care: boolean
  dark: boolean
}

type Care = MeView['care']

const key = 'care'
/** WeChat's letter size from which a reader plainly wants large type (23.8 px is its own care mode). */
const largeLetters = 22

let choice: Care = 'auto'
let now: Appearance = { care: false, dark: false }
const observers = new Set<(appearance: Appearance) => void>()

export const appearance = (): Appearance => now
export const careChoice = (): Care => choice

/** Calls back at once and at every change, until the returned function is called. */
export function observeAppearance(observer: (appearance: Appearance) => void): () => void {
  observers.add(observer)
  observer(now)
  return () => observers.delete(observer)
}

export function startAppearance(): void {
  choice = wx.getStorageSync<Care>(key) || 'auto'
  now = { care: wantsCare(), dark: wx.getAppBaseInfo().theme === 'dark' }
  wx.onThemeChange(({ theme }) => change({ dark: theme === 'dark' }))
}

/** `auto` follows the phone's letter size. Kept on this phone, so that the first picture of the next start is right already. */
export function chooseCare(wanted: Care): void {
  if (wanted === choice) return
  choice = wanted
  wx.setStorage({ key, data: wanted })
  change({ care: wantsCare() })
}

const wantsCare = (): boolean =>
  choice === 'auto' ? (wx.getAppBaseInfo().fontSizeSetting ?? 0) >= largeLetters : choice === 'on'

function change(part: Partial<Appearance>): void {
  const next = { ...now, ...part }
  if (next.care === now.care && next.dark === now.dark) return
  now = next
  for (const observer of observers) observer(now)
}
