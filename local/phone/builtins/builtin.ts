import { codeSpace, componentSpace, domOf, type EaselComponent, type EaselElement } from '../engine/easel'
import { play, type Step } from '../wx/animation'
import { ariaProperties, reflectAria } from './aria'

type Kind = StringConstructor | BooleanConstructor | NumberConstructor | ArrayConstructor | null
interface Property<T> {
  type: Kind
  value: T
}
type Properties = Record<string, Property<unknown>>
type Values<P extends Properties> = { [K in keyof P]: P[K] extends Property<infer T> ? T : never }

export const text = (value = ''): Property<string> => ({ type: String, value })
export const flag = (value = false): Property<boolean> => ({ type: Boolean, value })
export const number = (value = 0): Property<number> => ({ type: Number, value })
export const list = <T>(): Property<T[]> => ({ type: Array, value: [] })
export const any = <T = unknown>(value: T | null = null): Property<T | null> => ({ type: null, value })

const shared = {
  hidden: flag(),
  hoverClass: text('none'),
  hoverStartTime: number(50),
  hoverStayTime: number(400),
  hoverStopPropagation: flag(),
  animation: any<{ actions?: Step[] }>(),
}

/** One built-in element on the page. */
export interface Host<P extends Properties> {
  readonly element: HTMLElement
  readonly data: Values<P> & Values<typeof shared>
  readonly component: EaselComponent
  set(values: Partial<Values<P>>): void
  /** WeChat's own events of an element do not bubble unless it says so. */
  emit(name: string, detail?: object, options?: { bubbles?: boolean; composed?: boolean }): void
  onTap(listener: (event: { target: EaselElement }) => void): void
}

interface Parts<P extends Properties> {
  properties: P
  /** Once, when the element is made. */
  create?(host: Host<P>): void
  /** After creation, and whenever a property changed. */
  update?(host: Host<P>): void
  detached?(host: Host<P>): void
}

/** Tells the engine what `<name>` is. */
export function builtin<P extends Properties>(name: string, parts: Parts<P>) {
  const hosts = new WeakMap<object, Host<P>>()
  const update = (component: EaselComponent) => {
    const host = hosts.get(component)
    if (!host) return
    reflect(host)
    parts.update?.(host)
  }
  const definition = componentSpace.defineComponent({
    is: `wx/${name}`,
    properties: { ...shared, ...ariaProperties, ...parts.properties } as never,
    observers: {
      '**'() {
        update(this as unknown as EaselComponent)
      },
    },
    lifetimes: {
      created(this: unknown) {
        const component = this as EaselComponent
        const host = makeHost<P>(component)
        parts.create?.(host)
        hosts.set(component, host)
        update(component)
      },
      attached(this: unknown) {
        update(this as EaselComponent)
      },
      detached(this: unknown) {
        const host = hosts.get(this as object)
        if (host) parts.detached?.(host)
      },
    },
  })
  codeSpace.getComponentSpace().setGlobalUsingComponent(name, definition.general())
}

function makeHost<P extends Properties>(component: EaselComponent): Host<P> {
  const element = domOf(component) ?? document.createElement('div')
  return {
    element,
    component,
    get data() {
      return component.data as never
    },
    set: (values) => component.setData(values as never),
    emit: (name, detail = {}, options = {}) => component.triggerEvent(name, detail, options),
    onTap: (listener) => component.addListener('tap', listener as never),
  }
}

const played = new WeakMap<Element, unknown>()

function reflect({ element, data }: Host<Properties>) {
  const actions = data.animation?.actions
  if (actions && played.get(element) !== actions) {
    played.set(element, actions)
    play(element, actions)
  }
  if (element.hidden !== data.hidden) element.hidden = data.hidden
  reflectAria(element, data)
}
