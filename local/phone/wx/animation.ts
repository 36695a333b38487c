import { phoneUnits } from '../build/units'

interface Timing {
  duration?: number
  timingFunction?: string
  delay?: number
  transformOrigin?: string
}

export interface Step {
  styles: Record<string, string>
  timing: Required<Timing>
}

const usual: Required<Timing> = { duration: 400, timingFunction: 'linear', delay: 0, transformOrigin: '50% 50% 0' }
const lengths = ['width', 'height', 'top', 'left', 'bottom', 'right']

/** `wx.createAnimation`: steps that `animation="{{…}}"` plays one after the other, as transitions. */
class Animation {
  private steps: Step[] = []
  private styles: Record<string, string> = {}
  private transforms: string[] = [];
  [method: string]: unknown

  constructor(private readonly timing: Timing) {
    for (const name of lengths) this[name] = (value: number | string) => this.style(name, length(value))
    for (const name of ['opacity', 'backgroundColor']) this[name] = (value: string) => this.style(name, String(value))
    for (const name of ['translate', 'translateX', 'translateY', 'translate3d']) this[name] = this.transform(name, 'px')
    for (const name of ['rotate', 'rotateX', 'rotateY', 'skew', 'skewX', 'skewY'])
      this[name] = this.transform(name, 'deg')
    for (const name of ['scale', 'scaleX', 'scaleY', 'scale3d']) this[name] = this.transform(name, '')
  }

  private style(name: string, value: string): this {
    this.styles[name] = value
    return this
  }

  private transform(name: string, unit: string) {
    return (...values: (number | string)[]) => {
      const parts = values.map((value) => (typeof value === 'number' ? `${value}${unit}` : phoneUnits(value)))
      this.transforms.push(`${name}(${parts.join(',')})`)
      return this
    }
  }

  step(timing: Timing = {}): this {
    const styles = { ...this.styles, ...(this.transforms.length ? { transform: this.transforms.join(' ') } : {}) }
    this.steps.push({ styles, timing: { ...usual, ...this.timing, ...timing } })
    return this
  }

  export(): { actions: Step[] } {
    const actions = this.steps
    this.steps = []
    return { actions }
  }
}

const length = (value: number | string) => (typeof value === 'number' ? `${value}px` : phoneUnits(value))

export const animation = { createAnimation: (timing: Timing = {}) => new Animation(timing) }

/** Plays an exported animation on an element. */
export function play(element: HTMLElement, actions: Step[]) {
  let wait = 0
  for (const { styles, timing } of actions) {
    setTimeout(() => {
      const { duration, timingFunction, delay, transformOrigin } = timing
      Object.assign(element.style, { transition: `all ${duration}ms ${timingFunction} ${delay}ms`, transformOrigin })
      Object.assign(element.style, styles)
    }, wait)
    wait += timing.duration + timing.delay
  }
}
