interface Kept {
  url: string
  hash: string
}

/**
 * The page's path and raw query, from `#/pages/a/a?b=c`. Browsers escape what they show in the address bar, WeChat does
 * not; so the exact words are kept beside it and survive a reload.
 */
export function readAddress(): { path: string; search: string } {
  const kept = history.state as Kept | null
  const url = kept && kept.hash === location.hash ? kept.url : location.hash.replace(/^#\/?/, '')
  const [path = '', search = ''] = url.split(/\?(.*)/s)
  return { path, search }
}

export function writeAddress(path: string, search: string) {
  const url = search ? `${path}?${search}` : path
  history.replaceState(null, '', `#/${url}`)
  history.replaceState({ url, hash: location.hash } satisfies Kept, '')
}

export const hasWayIn = () => location.hash.length > 2
