import type { OpenPage } from '../page'
import { bar, dressBar } from './bar'
import { capsule } from './capsule'
import { h } from './dom'
import { side } from './side'
import { runClock, statusBar } from './status-bar'
import { strip } from './strip'
import { dressTabs, tabs } from './tabs'

/** Draws everything around the pages. */
export function drawFrame(onAway: (isAway: boolean) => void) {
  const panel = side()
  const pages = h('main', { id: 'phone-pages', class: 'ph-pages' })
  const togglePanel = () => panel.classList.toggle('is-open')
  panel.prepend(
    h('button', { type: 'button', class: 'ph-side-close', 'aria-label': '关闭', onclick: togglePanel }, '×'),
  )
  const phone = h(
    'div',
    { id: 'phone', class: 'ph-phone' },
    ...[statusBar, bar, pages, tabs, capsule(togglePanel, onAway), h('i', { class: 'ph-home', 'aria-hidden': 'true' })],
  )
  document.body.append(h('div', { class: 'ph-desk' }, phone, panel), strip())
  runClock()
  measure(phone, pages)
}

export function dress(page: OpenPage) {
  dressBar(page)
  dressTabs(page)
}

/** `vh` and `rpx` mean the phone. */
function measure(phone: HTMLElement, pages: HTMLElement) {
  const root = document.documentElement.style
  new ResizeObserver(() => {
    root.setProperty('--w', `${phone.clientWidth}px`)
    root.setProperty('--vh', `${pages.clientHeight / 100}px`)
  }).observe(pages)
  root.setProperty('--w', `${phone.clientWidth}px`)
  root.setProperty('--vh', `${pages.clientHeight / 100}px`)
}
