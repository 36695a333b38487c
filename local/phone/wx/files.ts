import { api, Fail } from './api'
import { bytesOf, fileAt, forgetFile, keepTempFile, realUrl, writeFile } from './temp-files'

const userDataPath = 'wxfile://usr'

interface At {
  filePath: string
}
interface AtPath {
  path: string
}

const kept = (path: string): Blob => {
  const blob = fileAt(path)
  if (!blob) throw new Fail(`no such file or directory, open "${path}"`)
  return blob
}

const stats = (blob: Blob) => ({
  size: blob.size,
  mode: 33188,
  lastAccessedTime: 0,
  lastModifiedTime: 0,
  isDirectory: () => false,
  isFile: () => true,
})

async function readFile({ filePath, encoding }: At & { encoding?: string }) {
  const blob = await bytesOf(filePath).catch(() => kept(filePath))
  if (!encoding) return { data: await blob.arrayBuffer() }
  if (/^utf-?8$/i.test(encoding)) return { data: await blob.text() }
  if (encoding !== 'base64') throw new Fail(`encoding "${encoding}" does not exist in the local phone`)
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return { data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
}

interface Write extends At {
  data: string | ArrayBuffer
  encoding?: string
}

function write({ filePath, data, encoding }: Write) {
  if (!filePath.startsWith(userDataPath)) throw new Fail(`permission denied, open "${filePath}"`)
  const isBase64 = encoding === 'base64' && typeof data === 'string'
  const bytes = isBase64 ? Uint8Array.from(atob(data), (char) => char.charCodeAt(0)) : data
  writeFile(filePath, new Blob([bytes]))
}

function save({ tempFilePath, filePath }: { tempFilePath: string; filePath?: string }) {
  const blob = kept(tempFilePath)
  const savedFilePath = filePath ?? `${userDataPath}/${tempFilePath.split('/').at(-1)}`
  writeFile(savedFilePath, blob)
  return { savedFilePath }
}

const manager = {
  stat: api('stat', async ({ path }: AtPath) => ({ stats: stats(await bytesOf(path).catch(() => kept(path))) })),
  statSync: (path: string) => stats(kept(path)),
  getFileInfo: api('getFileInfo', async ({ filePath }: At) => ({ size: (await bytesOf(filePath)).size })),
  access: api('access', ({ path }: AtPath) => void kept(path)),
  accessSync: (path: string) => void kept(path),
  readFile: api('readFile', readFile),
  writeFile: api('writeFile', write),
  writeFileSync: (filePath: string, data: string | ArrayBuffer, encoding?: string) =>
    write({ filePath, data, encoding }),
  saveFile: api('saveFile', save),
  unlink: api('unlink', ({ filePath }: At) => {
    if (!forgetFile(filePath)) throw new Fail(`no such file or directory, unlink "${filePath}"`)
  }),
  unlinkSync: (filePath: string) => void forgetFile(filePath),
}

export const files = {
  env: { USER_DATA_PATH: userDataPath },
  getFileSystemManager: () => manager,
  saveFile: manager.saveFile,
  getFileInfo: manager.getFileInfo,
  openDocument: api('openDocument', ({ filePath }: At) => {
    kept(filePath)
    window.open(realUrl(filePath), '_blank')
  }),
  downloadFile: api('downloadFile', async ({ url }: { url: string }) => {
    const reply = await fetch(url).catch(() => undefined)
    if (!reply) throw new Fail('request:fail')
    return { statusCode: reply.status, tempFilePath: keepTempFile(await reply.blob()) }
  }),
}
