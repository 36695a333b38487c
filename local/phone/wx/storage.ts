import { openid } from '../shell/person'
import { api, Fail } from './api'

/** Each person has a phone of their own. */
const prefix = `phone:${openid}:`
const limitKb = 10 * 1024
const itemLimit = 1024 * 1024

const keys = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))

function read(key: string): unknown {
  const kept = localStorage.getItem(prefix + key)
  return kept === null ? undefined : (JSON.parse(kept) as { value: unknown }).value
}

function write(key: string, value: unknown) {
  const kept = JSON.stringify({ value })
  if (kept.length > itemLimit) throw new Fail('exceed max value size 1048576')
  localStorage.setItem(prefix + key, kept)
}

const remove = (key: string) => localStorage.removeItem(prefix + key)
const clear = () => keys().forEach(remove)

function info() {
  const size = keys().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0)
  return { keys: keys(), currentSize: Math.ceil(size / 1024), limitSize: limitKb }
}

interface Keyed {
  key: string
}

export const storage = {
  getStorageSync: (key: string) => read(key) ?? '',
  setStorageSync: write,
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  batchGetStorageSync: (all: string[]) => all.map((key) => read(key) ?? ''),
  batchSetStorageSync: (all: { key: string; value: unknown }[]) => all.forEach(({ key, value }) => write(key, value)),
  getStorage: api('getStorage', ({ key }: Keyed) => {
    const data = read(key)
    if (data === undefined) throw new Fail('data not found')
    return { data }
  }),
  setStorage: api('setStorage', ({ key, data }: Keyed & { data: unknown }) => write(key, data)),
  removeStorage: api('removeStorage', ({ key }: Keyed) => remove(key)),
  clearStorage: api('clearStorage', clear),
  getStorageInfo: api('getStorageInfo', info),
}
