import { cover } from '../shell/dialog'
import { h } from '../shell/dom'
import { api, Fail } from './api'
import { toBlob } from './snapshot'
import { bytesOf, keepTempFile, realUrl } from './temp-files'

interface Compress {
  src: string
  quality?: number
  compressedWidth?: number
  compressedHeight?: number
}

async function bitmap(src: string): Promise<ImageBitmap> {
  return createImageBitmap(await bytesOf(src)).catch(() => {
    throw new Fail('the picture cannot be read')
  })
}

async function compressImage({ src, quality = 80, compressedWidth, compressedHeight }: Compress) {
  const picture = await bitmap(src)
  const scale = Math.min(
    1,
    (compressedWidth ?? Infinity) / picture.width,
    (compressedHeight ?? Infinity) / picture.height,
  )
  const width = Math.round(picture.width * scale)
  const height = Math.round(picture.height * scale)
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
  return { tempFilePath: keepTempFile(await toBlob(canvas, 'image/jpeg', quality / 100)) }
}

async function getImageInfo({ src }: { src: string }) {
  const blob = await bytesOf(src)
  const { width, height } = await bitmap(src)
  const type = blob.type.replace('image/', '') || 'unknown'
  return { width, height, path: src.startsWith('wxfile:') ? src : keepTempFile(blob), orientation: 'up', type }
}

interface Preview {
  urls?: string[]
  current?: string | number
  sources?: { url: string }[]
}

/** Black, full screen; a tap closes it, the arrows turn it. */
function previewImage({ urls = [], sources = [], current = 0 }: Preview) {
  const all = sources.length ? sources.map(({ url }) => url) : urls
  let index = Math.max(0, typeof current === 'number' ? current : all.indexOf(current))
  const image = h('img', { alt: `图片 ${index + 1}` })
  const count = h('small')
  const turn = (by: number) => {
    index = (index + by + all.length) % all.length
    image.src = realUrl(all[index] ?? '')
    count.textContent = `${index + 1} / ${all.length}`
  }
  turn(0)
  void cover<void>('preview', '看图', (close) => [
    h('button', { type: 'button', class: 'ph-preview-close', 'aria-label': '关闭', onclick: () => close() }, image),
    ...(all.length > 1
      ? [
          h('button', { type: 'button', class: 'is-left', 'aria-label': '上一张', onclick: () => turn(-1) }, '‹'),
          h('button', { type: 'button', class: 'is-right', 'aria-label': '下一张', onclick: () => turn(1) }, '›'),
        ]
      : []),
    count,
  ])
}

interface CanvasFile {
  canvas: HTMLCanvasElement
  fileType?: string
  quality?: number
}

export const image = {
  compressImage: api('compressImage', compressImage),
  getImageInfo: api('getImageInfo', getImageInfo),
  previewImage: api('previewImage', previewImage),
  previewMedia: api('previewMedia', previewImage),
  canvasToTempFilePath: api('canvasToTempFilePath', async ({ canvas, fileType = 'png', quality }: CanvasFile) => ({
    tempFilePath: keepTempFile(await toBlob(canvas, fileType === 'jpg' ? 'image/jpeg' : 'image/png', quality)),
  })),
  saveImageToPhotosAlbum: api('saveImageToPhotosAlbum', ({ filePath }: { filePath: string }) => {
    const link = h('a', { href: realUrl(filePath), download: filePath.split('/').at(-1) ?? 'image' })
    link.click()
  }),
}
