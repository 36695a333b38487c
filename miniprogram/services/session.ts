import type { HomeView, MeView } from './call'
import { call } from './call'
import { chooseCare } from './appearance'

export type Care = MeView['care']

/** What the last `account.home` said, on this phone since then. One for all pages and all four tab bars. */
interface Kept {
  home: HomeView
  /** The cloud's clock minus the phone's: pages word times by the cloud's. */
  ahead: number
}

const key = 'home'
let kept: Kept | undefined
let community: string | undefined
let running: Promise<HomeView> | undefined
const observers = new Set<(home: HomeView) => void>()

/** Who this is and what is going on, as last heard; from the start before this one if nothing was heard yet. */
export function session(): HomeView | undefined {
  kept ??= wx.getStorageSync<Kept | ''>(key) || undefined
  return kept?.home
}

/** The cloud's time of day, as well as this phone can tell. */
export const cloudNow = (): number => Date.now() + (kept?.ahead ?? 0)

/** Calls back at once when something is known, then at every change, until the returned function is called. */
export function observeSession(observer: (home: HomeView) => void): () => void {
  observers.add(observer)
  const known = session()
  if (known) observer(known)
  return () => observers.delete(observer)
}

/** Asks the cloud; two who ask at the same moment share one call. Rejects with a Refusal, and what was known stays known. */
export function refreshSession(): Promise<HomeView> {
  running ??= call('account.home', community ? { community } : {})
    .then((home) => {
      keep({ home, ahead: home.now - Date.now() })
      if (!home.me.guest) chooseCare(home.me.care)
      return home
    })
    .finally(() => {
      running = undefined
    })
  return running
}

/** Writes what another call just told us into what is known: `{ unread: 2 }`. */
export function noteSession(part: Partial<HomeView>): void {
  if (kept) keep({ ...kept, home: { ...kept.home, ...part } })
}

/** The community of a scanned code, for a guest who looks around. */
export function rememberCommunity(scanned: string | undefined): void {
  community = scanned
}

export const scannedCommunity = (): string | undefined => community

/** Joins with a name and a phone, then knows the rest. */
export async function join(name: string, phone: string): Promise<void> {
  const me = await call('account.join', { name, phone, ...(community ? { community } : {}) })
  noteSession({ me })
  await refreshSession()
}

/** Large type for this person, everywhere: at once on this phone, then in the account of who has one. */
export async function changeCare(care: Care): Promise<void> {
  chooseCare(care)
  if (session()?.me.guest === false) noteSession({ me: await call('account.update', { care }) })
}

function keep(next: Kept): void {
  kept = next
  wx.setStorage({ key, data: next })
  for (const observer of observers) observer(next.home)
}
