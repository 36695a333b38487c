import { faultsSoFar, forgetFaults, onFaults, type Fault } from '../faults'
import { h } from './dom'

/** The red strip: mistakes of the mini-program, outside the phone's screen. */
export function strip() {
  const list = h('ol')
  const count = h('b')
  const close = h('button', { type: 'button', 'aria-label': '收起错误', onclick: forgetFaults }, '×')
  const element = h('aside', { class: 'ph-strip', role: 'alert', hidden: true }, count, list, close)
  const draw = (faults: Fault[]) => {
    element.hidden = faults.length === 0
    count.textContent = `${faults.length} 处错误`
    list.replaceChildren(...faults.map(line))
  }
  onFaults(draw)
  draw(faultsSoFar())
  return element
}

function line({ text, count }: Fault) {
  const [headline = '', ...places] = text.split('\n')
  const times = count > 1 ? ` ×${count}` : ''
  return h(
    'li',
    { title: text },
    h('span', {}, `${headline}${times}`),
    h('small', {}, places.join(' ').replace(/ {4}at /g, '')),
  )
}
