/** Files that WeChat would keep for the mini-program: picked photos, and what it writes itself. */
const files = new Map<string, Blob>()
const urls = new Map<string, string>()
let made = 0

/** The name by which the mini-program knows a new file. */
export function keepTempFile(blob: Blob): string {
  made += 1
  const extension = blob.type.split('/')[1]?.replace('jpeg', 'jpg').replace('svg+xml', 'svg') ?? 'bin'
  const path = `wxfile://tmp_${Date.now().toString(36)}${made}.${extension}`
  files.set(path, blob)
  return path
}

export function writeFile(path: string, blob: Blob) {
  forgetFile(path)
  files.set(path, blob)
}

export function forgetFile(path: string): boolean {
  const url = urls.get(path)
  if (url) URL.revokeObjectURL(url)
  urls.delete(path)
  return files.delete(path)
}

export const fileAt = (path: string) => files.get(path)

/** The bytes behind any path: a temporary file, a file of the package, or an address. */
export async function bytesOf(path: string): Promise<Blob> {
  const kept = files.get(path)
  if (kept) return kept
  const reply = await fetch(realUrl(path)).catch(() => null)
  if (!reply?.ok || path.startsWith('wxfile:')) throw new Error('file not found')
  return reply.blob()
}

/** The address under which the browser finds a path. */
export function realUrl(path: string): string {
  const kept = files.get(path)
  if (!kept) return path
  const url = urls.get(path) ?? URL.createObjectURL(kept)
  urls.set(path, url)
  return url
}
