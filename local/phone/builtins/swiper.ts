import { addControl } from './controls'
import { any, builtin, flag, number, text, type Host } from './builtin'

const properties = {
  current: number(),
  currentItemId: text(),
  autoplay: flag(),
  interval: number(5000),
  duration: number(500),
  circular: flag(),
  vertical: flag(),
  indicatorDots: flag(),
  indicatorColor: text('rgba(0, 0, 0, .3)'),
  indicatorActiveColor: text('#000000'),
  displayMultipleItems: number(1),
  previousMargin: any<string>('0px'),
  nextMargin: any<string>('0px'),
  easingFunction: text('default'),
}

type SwiperHost = Host<typeof properties>

const timers = new WeakMap<HTMLElement, number>()

export function defineSwiper() {
  builtin('swiper', {
    properties,
    create(host) {
      const { element } = host
      element.insertAdjacentHTML('beforeend', '<div class="wx-swiper-dots" aria-hidden="true"></div>')
      new MutationObserver(() => layOut(host)).observe(element, { childList: true, subtree: true })
      let from = 0
      const at = (event: PointerEvent) => (host.data.vertical ? event.clientY : event.clientX)
      element.addEventListener('pointerdown', (event) => (from = at(event)))
      element.addEventListener('pointerup', (event) => {
        if (Math.abs(at(event) - from) > 40) move(host, at(event) < from ? 1 : -1, 'touch')
      })
    },
    update(host) {
      layOut(host)
      play(host)
    },
    detached: ({ element }) => clearInterval(timers.get(element)),
  })
  builtin('swiper-item', {
    properties: { itemId: text(), skipHiddenItemLayout: flag() },
    create: (host) => addControl(host.element, { name: () => '', value: () => host.data.itemId }),
  })
}

const itemsOf = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('wx-swiper-item')]

function move(host: SwiperHost, by: number, source: string) {
  const count = itemsOf(host.element).length
  const wanted = host.data.current + by
  const current = host.data.circular && count ? (wanted + count) % count : Math.max(0, Math.min(count - 1, wanted))
  if (current === host.data.current) return
  host.set({ current })
  host.emit('change', { current, source, currentItemId: '' })
  setTimeout(() => host.emit('animationfinish', { current, source, currentItemId: '' }), host.data.duration)
}

function layOut({ element, data }: SwiperHost) {
  const items = itemsOf(element)
  const axis = data.vertical ? 'Y' : 'X'
  items.forEach((item, index) => {
    item.style.transform = `translate${axis}(${(index - data.current) * 100}%)`
    item.style.transitionDuration = `${data.duration}ms`
  })
  const dots = element.querySelector<HTMLElement>(':scope > .wx-swiper-dots')
  if (!dots || dots.childElementCount === (data.indicatorDots ? items.length : 0)) return paintDots(dots, data)
  dots.replaceChildren(...(data.indicatorDots ? items.map(() => document.createElement('i')) : []))
  paintDots(dots, data)
}

function paintDots(dots: HTMLElement | null, data: SwiperHost['data']) {
  ;[...(dots?.children ?? [])].forEach((dot, index) => {
    const color = index === data.current ? data.indicatorActiveColor : data.indicatorColor
    ;(dot as HTMLElement).style.background = color
  })
}

function play(host: SwiperHost) {
  const { element, data } = host
  clearInterval(timers.get(element))
  if (!data.autoplay) return
  timers.set(
    element,
    window.setInterval(() => element.isConnected && move(host, 1, 'autoplay'), data.interval),
  )
}
