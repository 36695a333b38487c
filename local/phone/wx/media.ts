import { answerFor } from '../script'
import { sheet } from '../shell/dialog'
import { photosTaken } from '../tasks'
import { api, Fail } from './api'
import { mustAgree } from './privacy'
import { snapshot } from './snapshot'
import { keepTempFile } from './temp-files'

interface Choose {
  count?: number
  mediaType?: string[]
  sourceType?: string[]
}

async function chooseMedia({ count = 9, sourceType = ['album', 'camera'] }: Choose) {
  await mustAgree('chooseMedia')
  const blobs = (await pick(sourceType, count)).slice(0, count)
  photosTaken(blobs.length, answerFor('media') ? 0 : 1)
  return { type: 'image', failedCount: 0, tempFiles: await Promise.all(blobs.map(tempFile)) }
}

async function pick(sources: string[], count: number): Promise<Blob[]> {
  const scripted = answerFor('media')
  const way = scripted ?? (await askWay(sources))
  if (way === 'cancel' || way === undefined) throw new Fail('cancel')
  if (way === 'deny') throw new Fail('auth deny')
  if (way === 'camera') return [await snapshot()]
  if (way === 'album') return fromComputer(count)
  return Promise.all(way.map(fromBase64))
}

/** The way is chosen inside WeChat: its taps are the photo's, not the task's. */
function askWay(sources: string[]) {
  const ways = [
    ...(sources.includes('camera') ? [{ text: '拍摄', value: 'camera' as const }] : []),
    ...(sources.includes('album') ? [{ text: '从相册选择', value: 'album' as const }] : []),
    { text: '不允许使用', value: 'deny' as const },
  ]
  return sheet('', ways)
}

function fromComputer(count: number): Promise<File[]> {
  return new Promise((resolve, reject) => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      accept: 'image/*',
      multiple: count > 1,
    })
    input.onchange = () => resolve([...(input.files ?? [])])
    input.oncancel = () => reject(new Fail('cancel'))
    input.click()
  })
}

async function fromBase64({ name, base64 }: { name: string; base64: string }): Promise<Blob> {
  const extension = name.split('.').at(-1) ?? 'jpg'
  const type = extension === 'jpg' ? 'image/jpeg' : `image/${extension}`
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  return new Blob([bytes], { type })
}

async function tempFile(blob: Blob) {
  const size = await createImageBitmap(blob).catch(() => ({ width: 0, height: 0 }))
  const { width, height } = size
  return {
    tempFilePath: keepTempFile(blob),
    size: blob.size,
    fileType: 'image',
    width,
    height,
    duration: 0,
    thumbTempFilePath: '',
  }
}

async function chooseImage(options: Choose) {
  const { tempFiles } = await chooseMedia(options)
  const files = tempFiles.map(({ tempFilePath: path, size }) => ({ path, size }))
  return { tempFilePaths: files.map(({ path }) => path), tempFiles: files }
}

export const media = {
  chooseMedia: api('chooseMedia', chooseMedia),
  chooseImage: api('chooseImage', chooseImage),
}
