import { realUrl } from '../wx/temp-files'

/** The canvas (2d) that a selector query hands out, with the parts of WeChat's that a browser's lacks. */
export function canvasNode(host: HTMLElement) {
  const canvas = host.querySelector('canvas')
  if (!canvas) return null
  return Object.assign(canvas, {
    requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
    createImage,
    createPath2D: (path?: Path2D | string) => new Path2D(path),
  })
}

/** An image whose `src` may be a temporary file of the phone. */
function createImage(): HTMLImageElement {
  const image = new Image()
  const set = (src: string) => image.setAttribute('src', realUrl(src))
  Object.defineProperty(image, 'src', { get: () => image.getAttribute('src') ?? '', set })
  return image
}
