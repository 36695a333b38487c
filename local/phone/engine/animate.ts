import { domOf, type Instance } from './easel'
import { phoneUnits } from '../build/units'

interface KeyFrame {
  offset?: number
  ease?: string
  composite?: string
  [property: string]: unknown
}

const transforms = /^(translate|rotate|scale|skew|matrix|perspective)/

/** `this.animate(selector, keyframes, duration, done)` of pages and components. */
export function animate(this: Instance, selector: string, frames: KeyFrame[], duration: number, done?: () => void) {
  const nodes = select(this, selector)
  for (const node of nodes) node.animate(frames.map(webFrame), { duration, fill: 'forwards' })
  setTimeout(() => done?.(), duration)
}

export function clearAnimation(this: Instance, selector: string, options?: object | (() => void), done?: () => void) {
  for (const node of select(this, selector)) for (const animation of node.getAnimations()) animation.cancel()
  if (typeof options === 'function') options()
  else done?.()
}

function select(instance: Instance, selector: string): HTMLElement[] {
  const found = instance._$.getShadowRoot()?.querySelectorAll(selector) ?? []
  return found.map(domOf).filter((node): node is HTMLElement => node !== null)
}

function webFrame({ offset, ease, ...properties }: KeyFrame): Keyframe {
  const frame: Keyframe = { ...(offset === undefined ? {} : { offset }), ...(ease ? { easing: ease } : {}) }
  const transform: string[] = []
  for (const [name, value] of Object.entries(properties)) {
    if (transforms.test(name)) transform.push(`${name}(${parts(name, value)})`)
    else frame[name] = phoneUnits(String(value))
  }
  if (transform.length) frame.transform = transform.join(' ')
  return frame
}

function parts(name: string, value: unknown): string {
  const unit = name.startsWith('translate') ? 'px' : /^(rotate|skew)/.test(name) ? 'deg' : ''
  const list = Array.isArray(value) ? value : [value]
  return list.map((one) => (typeof one === 'number' ? `${one}${unit}` : phoneUnits(String(one)))).join(', ')
}
