import { builtin, flag, text } from './builtin'
import { realUrl } from '../wx/temp-files'

const fits: Record<string, string> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  widthFix: 'fill',
  heightFix: 'fill',
}

const properties = {
  src: text(),
  mode: text('scaleToFill'),
  lazyLoad: flag(),
  webp: flag(),
  fadeIn: flag(),
  showMenuByLongpress: flag(),
  alt: text(),
}

export function defineImages() {
  for (const name of ['image', 'cover-image']) {
    builtin(name, {
      properties,
      create({ element, emit }) {
        const image = new Image()
        image.alt = ''
        image.draggable = false
        image.onload = () => {
          fixSize(element, image)
          emit('load', { width: image.naturalWidth, height: image.naturalHeight })
        }
        image.onerror = () => emit('error', { errMsg: `GET ${image.src} failed` })
        element.append(image)
      },
      update({ element, data }) {
        const image = element.querySelector('img')
        if (!image) return
        const url = data.src ? realUrl(absolute(data.src)) : ''
        image.loading = data.lazyLoad ? 'lazy' : 'eager'
        element.setAttribute('mode', data.mode)
        Object.assign(image.style, { objectFit: fits[data.mode] ?? 'none', objectPosition: data.mode })
        image.alt = element.getAttribute('aria-label') ?? ''
        if (!url) image.removeAttribute('src')
        else if (image.getAttribute('src') !== url) image.src = url
        fixSize(element, image)
      },
    })
  }
}

/** A path without a slash is taken from the root here; a phone would take it from the page. */
const absolute = (src: string) => (/^(\w+:|\/)/.test(src) ? src : `/${src.replace(/^(\.\.?\/)+/, '')}`)

/** widthFix and heightFix give the element the picture's own proportion. */
function fixSize(element: HTMLElement, { naturalWidth, naturalHeight }: HTMLImageElement) {
  const mode = element.getAttribute('mode')
  if (!naturalWidth || (mode !== 'widthFix' && mode !== 'heightFix')) return
  element.style.aspectRatio = `${naturalWidth} / ${naturalHeight}`
  element.style[mode === 'widthFix' ? 'height' : 'width'] = 'auto'
}
