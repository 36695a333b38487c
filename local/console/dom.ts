type Child = Node | string | number | false | undefined
type Attributes = Record<string, string | number | boolean | undefined | ((event: Event) => void)>

/** An element: a function is a listener, `true` an empty attribute, `false` and undefined none. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== false && child !== undefined).map(textOf))
  return element
}

const textOf = (child: Node | string | number | true): Node | string =>
  typeof child === 'object' ? child : String(child)
