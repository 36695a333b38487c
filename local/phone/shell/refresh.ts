import { router } from '../current'
import { pagesBox } from '../engine/frame'
import { h } from './dom'

const threshold = 60
/** WeChat gives up the spinner by itself when the page forgets to stop it. */
const patience = 3000

const mark = h('div', { class: 'ph-refresh', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'))
let timer = 0

export function pullDown() {
  const page = router().top
  if (!page) return
  show(threshold)
  clearTimeout(timer)
  timer = window.setTimeout(stopPullDown, patience)
  page.call('onPullDownRefresh')
}

export function stopPullDown() {
  clearTimeout(timer)
  show(0)
}

function show(distance: number) {
  pagesBox().style.setProperty('--pull', `${distance}px`)
  pagesBox().classList.toggle('is-pulled', distance > 0)
}

/** A drag down from the top of a page that allows it. */
export function listenToPulls() {
  pagesBox().prepend(mark)
  let from: number | undefined
  let distance = 0
  pagesBox().addEventListener('pointerdown', (event) => {
    const page = router().top
    const isAllowed = page?.config.enablePullDownRefresh && page.element.scrollTop <= 0
    from =
      isAllowed && page.element.contains(event.target as Node) && !inScroller(event.target) ? event.clientY : undefined
    distance = 0
  })
  const moved = (y: number) => {
    if (from === undefined) return
    distance = Math.max(0, Math.min(90, (y - from) / 2))
    if (distance > 8) show(distance)
  }
  pagesBox().addEventListener(
    'pointermove',
    (event) => event.buttons && event.pointerType !== 'touch' && moved(event.clientY),
  )
  pagesBox().addEventListener('touchmove', (event) => moved(event.touches[0]?.clientY ?? 0), { passive: true })
  const end = () => {
    if (from === undefined) return
    from = undefined
    if (distance >= threshold * 0.75) pullDown()
    else if (distance > 0) show(0)
  }
  pagesBox().addEventListener('touchend', end)
  addEventListener('pointerup', (event) => event.pointerType !== 'touch' && end())
}

const inScroller = (target: EventTarget | null) =>
  ((target as Element | null)?.closest('wx-scroll-view')?.scrollTop ?? 0) > 0
