import { glassEasel, MiniProgramEnv, type component } from 'glass-easel-miniprogram-adapter'
import type { GeneralComponent } from 'glass-easel'

export { glassEasel }

/** The engine's element; a component is one too. */
export type EaselElement = InstanceType<typeof glassEasel.Element>
export type EaselComponent = GeneralComponent

/** What `this` is inside a page or component. */
export type Instance = component.GeneralComponent & {
  route?: string
  options?: Record<string, string>
  [name: string]: unknown
}

// `#id` in WXSS and `aria-labelledby` need ids in the page. The environment copies the options when it is made.
glassEasel.globalOptions.writeIdToDOM = true
const env = new MiniProgramEnv()

export const codeSpace = env.createCodeSpace('main', true)
export const componentSpace = codeSpace.getComponentSpace()
export const associate = (backend: InstanceType<typeof glassEasel.CurrentWindowBackendContext>) =>
  env.associateBackend(backend)

/** The DOM node that an engine element draws. */
export function domOf(element: EaselElement): HTMLElement | null {
  return element.getBackendElement() as unknown as HTMLElement | null
}

/** The engine element that a DOM node belongs to. */
export function elementOf(node: EventTarget | null): EaselElement | null {
  let at = node as (Node & { __wxElement?: EaselElement }) | null
  while (at && !at.__wxElement) at = at.parentNode
  return at?.__wxElement ?? null
}

/** From an element outwards, through slots and hosts, as a bubbling event travels. */
export function* composedPath(from: EaselElement | null): Generator<EaselElement> {
  for (let node: Node | null = from ? domOf(from) : null; node; node = node.parentNode) {
    const { __wxElement: element } = node as Node & { __wxElement?: EaselElement }
    if (element) yield element
  }
}

interface Listeners {
  _$eventTarget?: { listeners: Record<string, unknown>; captureListeners: Record<string, unknown> | null }
}

export function listensTo(element: EaselElement, type: string): boolean {
  const target = (element as unknown as Listeners)._$eventTarget
  return Boolean(target?.listeners[type] ?? target?.captureListeners?.[type])
}

/** The component that owns the page an element stands in, or undefined while it is being made. */
export function rootOf(component: EaselComponent): EaselComponent {
  let at = component
  while (at.ownerShadowRoot) at = at.ownerShadowRoot.getHostNode() as EaselComponent
  return at
}
