import { topPage } from '../current'
import { phone } from '../engine/frame'
import { pullDown } from './refresh'
import { sheet, ask } from './dialog'
import { h, svg } from './dom'
import { showShare } from './share'

const dots = svg(
  20,
  8,
  '<circle cx="3" cy="4" r="1.6" fill="currentColor"/><circle cx="10" cy="4" r="2.6" fill="currentColor"/><circle cx="17" cy="4" r="1.6" fill="currentColor"/>',
)
const ring = svg(
  18,
  18,
  '<circle cx="9" cy="9" r="7.5" stroke="currentColor" stroke-width="2"/><circle cx="9" cy="9" r="3" fill="currentColor"/>',
)

/** WeChat's two buttons at the top right. */
export function capsule(onSettings: () => void, onAway: (isAway: boolean) => void) {
  return h(
    'div',
    { class: 'ph-capsule' },
    h('button', { type: 'button', 'aria-label': '更多', onclick: () => void menu(onSettings) }, dots),
    h('button', { type: 'button', 'aria-label': '关闭', onclick: () => void leave(onAway) }, ring),
  )
}

async function menu(onSettings: () => void) {
  const page = topPage()
  const items = [
    ...(page.has('onShareAppMessage') ? [{ text: '转发给朋友', value: 'share' }] : []),
    ...(page.config.enablePullDownRefresh ? [{ text: '下拉刷新', value: 'refresh' }] : []),
    { text: '重新进入小程序', value: 'restart' },
    { text: '换人与设置', value: 'settings' },
  ]
  const chosen = await sheet('', items)
  if (chosen === 'share') await showShare('menu')
  if (chosen === 'refresh') pullDown()
  if (chosen === 'settings') onSettings()
  if (chosen === 'restart') location.href = location.pathname + location.search
}

async function leave(onAway: (isAway: boolean) => void) {
  onAway(true)
  await ask({ text: '小程序退到了后台', buttons: [{ text: '回到小程序', value: true, isMain: true }] })
  onAway(false)
}

/** Where it stands, in the screen's own coordinates: what a page that draws its own bar must keep clear of. */
export function capsuleRect() {
  const screen = phone().getBoundingClientRect()
  const rect = phone().querySelector('.ph-capsule')?.getBoundingClientRect() ?? new DOMRect()
  const [left, top] = [rect.left - screen.left, rect.top - screen.top]
  return { left, top, width: rect.width, height: rect.height, right: left + rect.width, bottom: top + rect.height }
}
