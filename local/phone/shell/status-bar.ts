import { h, svg } from './dom'

const signal =
  '<rect x="0" y="7" width="3" height="4" rx="1" fill="currentColor"/><rect x="5" y="5" width="3" height="6" rx="1" fill="currentColor"/><rect x="10" y="2" width="3" height="9" rx="1" fill="currentColor"/><rect x="15" y="0" width="3" height="11" rx="1" fill="currentColor"/>'
const wifi =
  '<path d="M1 4a10 10 0 0114 0M3.5 6.6a6.4 6.4 0 019 0M6 9a3 3 0 014 0" stroke="currentColor" stroke-width="1.6"/>'
const battery =
  '<rect x=".5" y=".5" width="21" height="10" rx="3" stroke="currentColor" opacity=".4"/><rect x="2" y="2" width="18" height="7" rx="1.6" fill="currentColor"/><path d="M23 4v3" stroke="currentColor" stroke-width="1.6" opacity=".5"/>'

const clock = h('span')
const net = h('span', { class: 'ph-net' }, svg(16, 11, wifi))

export const statusBar = h(
  'div',
  { class: 'ph-status', 'aria-hidden': 'true' },
  clock,
  h('span', { class: 'ph-status-icons' }, svg(18, 11, signal), net, svg(24, 11, battery)),
)

export function runClock() {
  const tick = () =>
    (clock.textContent = new Date().toLocaleTimeString('zh-CN', {
      hour: 'numeric',
      minute: '2-digit',
      // The phone is in Tongcheng, wherever the browser is.
      timeZone: 'Asia/Shanghai',
    }))
  tick()
  setInterval(tick, 10_000)
}

export const showNetwork = (isOnline: boolean) => (net.style.visibility = isOnline ? '' : 'hidden')
