import { composedPath, domOf, elementOf, listensTo, type EaselElement } from './easel'
import type { PhoneBackend } from './backend'
import { startHover, stopHover } from './hover'
import { pagesBox } from './frame'
import { gesture } from './gesture'

const tapDistance = 10
/** WeChat: longer than 350 ms is a long press. */
const longPressMs = 350

interface Point {
  identifier: number
  clientX: number
  clientY: number
}

interface Press {
  target: EaselElement
  node: EventTarget
  x: number
  y: number
  timer: number
  isTap: boolean
}

/** Touches and the mouse -> touchstart, touchmove, touchend, longpress and tap. */
export function listenToPointers(backend: PhoneBackend, onTap: (target: EaselElement) => void) {
  let press: Press | undefined

  function send(target: EaselElement, type: string, all: Point[], changed: Point[]): boolean {
    const touches = all.map(touch)
    const changedTouches = changed.map(touch)
    const [first] = changedTouches
    const detail = type === 'tap' || type === 'longpress' ? { x: first?.pageX ?? 0, y: first?.pageY ?? 0 } : {}
    return backend.send(target, type, detail, { touches, changedTouches })
  }

  function down(node: EventTarget, all: Point[], changed: Point[]) {
    const target = inPages(node) ? elementOf(node) : null
    if (!target || !changed[0]) return
    send(target, 'touchstart', all, changed)
    if (press) return cancel()
    const { clientX: x, clientY: y } = changed[0]
    press = { target, node, x, y, isTap: true, timer: window.setTimeout(() => hold(all, changed), longPressMs) }
    startHover(target)
  }

  function hold(all: Point[], changed: Point[]) {
    if (!press?.isTap) return
    const { target } = press
    const isHeard = [...composedPath(target)].some((at) => listensTo(at, 'longpress') || listensTo(at, 'longtap'))
    if (isHeard) {
      press.isTap = false
      onTap(target)
    }
    send(target, 'longpress', all, changed)
    send(target, 'longtap', all, changed)
  }

  /** True when the mini-program caught the move, so that the page must not scroll. */
  function move(all: Point[], changed: Point[]): boolean {
    if (!press || !changed[0]) return false
    const { clientX, clientY } = changed[0]
    if (Math.hypot(clientX - press.x, clientY - press.y) > tapDistance) cancel()
    return send(press.target, 'touchmove', all, changed)
  }

  function up(all: Point[], changed: Point[]) {
    if (!press) return
    const { target, isTap } = press
    cancel()
    press = undefined
    send(target, 'touchend', all, changed)
    if (isTap && !isDisabled(target)) tap(target, changed)
  }

  function tap(target: EaselElement, changed: Point[]) {
    onTap(target)
    gesture(() => send(target, 'tap', [], changed))
  }

  function cancel() {
    if (!press) return
    clearTimeout(press.timer)
    press.isTap = false
    stopHover(press.target)
  }

  function drop(all: Point[], changed: Point[]) {
    if (!press) return
    const { target } = press
    cancel()
    press = undefined
    send(target, 'touchcancel', all, changed)
  }

  listenToTouch({ down, move, up, drop })
  listenToMouse({ down, move, up })
  listenToKeyboard((node) => {
    const target = elementOf(node)
    const box = node.getBoundingClientRect()
    const middle = { identifier: 0, clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 }
    if (target && inPages(node) && !isDisabled(target)) tap(target, [middle])
  })
  swallowGhostClicks()
}

interface Hands {
  down(node: EventTarget, all: Point[], changed: Point[]): void
  move(all: Point[], changed: Point[]): boolean
  up(all: Point[], changed: Point[]): void
}

function listenToTouch({ down, move, up, drop }: Hands & { drop: Hands['up'] }) {
  const points = (list: TouchList) => Array.from(list)
  const on = (type: 'touchstart' | 'touchmove' | 'touchend' | 'touchcancel', act: (event: TouchEvent) => void) =>
    document.addEventListener(type, act, { capture: true, passive: type !== 'touchmove' })
  on('touchstart', (event) => event.target && down(event.target, points(event.touches), points(event.changedTouches)))
  on('touchmove', (event) => {
    if (move(points(event.touches), points(event.changedTouches)) && event.cancelable) event.preventDefault()
  })
  on('touchend', (event) => up(points(event.touches), points(event.changedTouches)))
  on('touchcancel', (event) => drop(points(event.touches), points(event.changedTouches)))
}

function listenToMouse({ down, move, up }: Hands) {
  const point = ({ clientX, clientY }: PointerEvent) => [{ identifier: 0, clientX, clientY }]
  const on = (type: 'pointerdown' | 'pointermove' | 'pointerup', act: (event: PointerEvent) => void) =>
    document.addEventListener(type, (event) => event.pointerType !== 'touch' && act(event), { capture: true })
  on('pointerdown', (event) => {
    if (event.button === 0 && event.target) down(event.target, point(event), point(event))
  })
  on('pointermove', (event) => void (event.buttons && move(point(event), point(event))))
  on('pointerup', (event) => event.button === 0 && up([], point(event)))
}

/** Enter or space on something that says it is a button, a link or a tick is a tap. */
function listenToKeyboard(tapOn: (node: HTMLElement) => void) {
  document.addEventListener('keydown', (event) => {
    const node = event.target as HTMLElement
    if (!['Enter', ' '].includes(event.key) || !node.matches?.('[role][tabindex]')) return
    event.preventDefault()
    tapOn(node)
  })
}

/**
 * `tap` fires when the finger leaves; the browser's click follows and would land on whatever the tap has just opened.
 */
function swallowGhostClicks() {
  let pressed: Node | null = null
  document.addEventListener('pointerdown', (event) => (pressed = event.target as Node), true)
  document.addEventListener(
    'click',
    (event) => {
      const clicked = event.target as Node
      if (!event.isTrusted || !pressed || event.detail === 0) return
      if (pressed.contains(clicked) || clicked.contains(pressed)) return
      event.stopImmediatePropagation()
      event.preventDefault()
    },
    true,
  )
}

const inPages = (node: EventTarget) => pagesBox().contains(node as Node)

const isDisabled = (target: EaselElement) => Boolean(domOf(target)?.closest('wx-button[disabled]'))

function touch({ identifier, clientX, clientY }: Point) {
  const { left, top } = pagesBox().getBoundingClientRect()
  const [x, y] = [clientX - left, clientY - top]
  return { identifier, pageX: x, pageY: y, clientX: x, clientY: y, force: 1 }
}
