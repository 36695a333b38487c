/** What a form, or a label, can do with an element. */
export interface Control {
  name(): string
  value(): unknown
  reset?(): void
  /** What a tap on its label does. */
  activate?(): void
}

const controls = new WeakMap<Element, Control>()

export const addControl = (element: Element, control: Control) => controls.set(element, control)
export const controlOf = (element: Element) => controls.get(element)
export const controlsIn = (element: Element) =>
  [...element.querySelectorAll('*')].flatMap((inner) => controls.get(inner) ?? [])
