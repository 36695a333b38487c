import { openid } from './person'

export type Scheme = 'auto' | 'light' | 'dark'

interface Settings {
  scheme: Scheme
  /** WeChat's "字体大小", in px; 16 is standard, from 22 on it is care mode. */
  fontSize: number
  isOnline: boolean
  /** WeChat's main switch for subscribe messages. */
  takesMessages: boolean
}

const initial: Settings = { scheme: 'auto', fontSize: 16, isOnline: true, takesMessages: true }

// Each person has a phone of their own, so settings are theirs too. Being offline ends with the window.
const key = (name: string) => `phone-setting:${openid}:${name}`
const store = (name: keyof Settings) => (name === 'isOnline' ? sessionStorage : localStorage)

/** `?letters=23` stands over the kept size of letters: for tests and links. */
const named: Partial<Settings> = namedInAddress()

function namedInAddress(): Partial<Settings> {
  const letters = Number(new URL(location.href).searchParams.get('letters'))
  return letters ? { fontSize: letters } : {}
}

export function setting<K extends keyof Settings>(name: K): Settings[K] {
  const fromAddress = named[name]
  if (fromAddress !== undefined) return fromAddress as Settings[K]
  const kept = store(name).getItem(key(name))
  return kept === null ? initial[name] : (JSON.parse(kept) as Settings[K])
}

export function keepSetting<K extends keyof Settings>(name: K, value: Settings[K]) {
  store(name).setItem(key(name), JSON.stringify(value))
}
