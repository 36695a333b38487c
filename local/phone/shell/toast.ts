import { phone } from '../engine/frame'
import { h, svg } from './dom'

const marks: Record<string, string> = {
  success: '<path d="M7 20l9 9 17-19" stroke="#fff" stroke-width="3"/>',
  error: '<path d="M20 8v16M20 30v3" stroke="#fff" stroke-width="3"/>',
}

let shown: { element: HTMLElement; kind: 'toast' | 'loading'; timer: number } | undefined

export interface Toast {
  title: string
  icon?: string
  image?: string
  duration?: number
  mask?: boolean
}

/** A toast and a loading share one place: the later one replaces the earlier. */
export function showToast({ title, icon = 'success', image, duration = 1500, mask }: Toast, kind: 'toast' | 'loading') {
  hideToast()
  const drawing = kind === 'loading' || icon === 'loading' ? h('i', { class: 'ph-spinner' }) : picture(icon, image)
  const box = h(
    'div',
    { class: `ph-toast ${drawing ? 'has-icon' : ''}`, role: 'status' },
    drawing,
    h('span', {}, title),
  )
  const element = h('div', { class: `ph-toast-layer ${mask ? 'is-mask' : ''}` }, box)
  phone().append(element)
  const timer = kind === 'toast' ? window.setTimeout(hideToast, duration) : 0
  shown = { element, kind, timer }
}

export function hideToast() {
  clearTimeout(shown?.timer)
  shown?.element.remove()
  shown = undefined
}

function picture(icon: string, image: string | undefined): HTMLElement | null {
  if (image) return h('img', { src: image, alt: '', class: 'ph-toast-image' })
  const mark = marks[icon]
  return mark ? svg(40, 40, mark) : null
}
