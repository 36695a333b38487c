import { domOf, type EaselElement } from '../engine/easel'
import { any, builtin, flag, number, text, type Host } from './builtin'

const properties = {
  scrollX: flag(),
  scrollY: flag(),
  scrollTop: any<number | string>(),
  scrollLeft: any<number | string>(),
  scrollIntoView: text(),
  scrollIntoViewOffset: number(),
  scrollWithAnimation: flag(),
  upperThreshold: number(50),
  lowerThreshold: number(50),
  enhanced: flag(),
  bounces: flag(true),
  showScrollbar: flag(true),
  pagingEnabled: flag(),
  enableFlex: flag(),
  enablePassive: any(),
  scrollAnchoring: flag(),
  enableBackToTop: flag(),
  refresherEnabled: flag(),
  refresherTriggered: flag(),
  refresherThreshold: number(45),
  refresherDefaultStyle: text('black'),
  refresherBackground: text(),
  type: text('list'),
  clip: flag(true),
  usingSticky: flag(),
}

type ScrollHost = Host<typeof properties>

interface Asked {
  top: number | string | null
  left: number | string | null
  into: string
}

const asked = new WeakMap<HTMLElement, Asked>()

export function defineScrollView() {
  builtin('scroll-view', {
    properties,
    create(host) {
      let last = { top: 0, left: 0, isLow: false, isHigh: true }
      host.element.addEventListener('scroll', () => (last = scrolled(host, last)), { passive: true })
    },
    update(host) {
      const { element, data } = host
      element.style.overflowX = data.scrollX ? 'auto' : ''
      element.style.overflowY = data.scrollY ? 'auto' : ''
      requestAnimationFrame(() => obey(host))
    },
  })
}

function scrolled(
  { element, data, emit }: ScrollHost,
  last: { top: number; left: number; isLow: boolean; isHigh: boolean },
) {
  const { scrollTop: top, scrollLeft: left, scrollHeight, scrollWidth, clientHeight, clientWidth } = element
  emit('scroll', {
    scrollTop: top,
    scrollLeft: left,
    scrollHeight,
    scrollWidth,
    deltaX: last.left - left,
    deltaY: last.top - top,
  })
  const isLow =
    data.scrollX && !data.scrollY
      ? left + clientWidth >= scrollWidth - data.lowerThreshold
      : top + clientHeight >= scrollHeight - data.lowerThreshold
  const isHigh = data.scrollX && !data.scrollY ? left <= data.upperThreshold : top <= data.upperThreshold
  if (isLow && !last.isLow) emit('scrolltolower', { direction: data.scrollX && !data.scrollY ? 'right' : 'bottom' })
  if (isHigh && !last.isHigh) emit('scrolltoupper', { direction: data.scrollX && !data.scrollY ? 'left' : 'top' })
  return { top, left, isLow, isHigh }
}

/** A position is obeyed when it changes, not again at every drawing. */
function obey({ element, data, component }: ScrollHost) {
  const before = asked.get(element) ?? { top: null, left: null, into: '' }
  asked.set(element, { top: data.scrollTop, left: data.scrollLeft, into: data.scrollIntoView })
  const behavior = data.scrollWithAnimation ? 'smooth' : 'auto'
  if (data.scrollTop != null && data.scrollTop !== before.top)
    element.scrollTo({ top: pixels(data.scrollTop), behavior })
  if (data.scrollLeft != null && data.scrollLeft !== before.left) {
    element.scrollTo({ left: pixels(data.scrollLeft), behavior })
  }
  if (!data.scrollIntoView || data.scrollIntoView === before.into) return
  const found = component.ownerShadowRoot?.querySelector(`#${data.scrollIntoView}`)
  const target = found ? domOf(found as EaselElement) : null
  if (!target) return
  const [to, from] = [target.getBoundingClientRect(), element.getBoundingClientRect()]
  element.scrollBy({ top: to.top - from.top + data.scrollIntoViewOffset, left: to.left - from.left, behavior })
}

/** rpx are of a 750-wide screen. */
function pixels(value: number | string): number {
  const amount = Number.parseFloat(String(value)) || 0
  if (!String(value).endsWith('rpx')) return amount
  return (amount * Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--w'))) / 750
}
