const names = [
  ...['label', 'role', 'hidden', 'checked', 'disabled', 'selected', 'expanded', 'modal', 'level', 'live', 'atomic'],
  ...['valuenow', 'valuemin', 'valuemax', 'valuetext', 'labelledby', 'describedby', 'haspopup', 'readonly', 'required'],
  ...['current', 'busy', 'pressed', 'controls', 'multiline', 'sort', 'posinset', 'setsize'],
]

const property = (name: string) => `aria${name[0]?.toUpperCase()}${name.slice(1)}`
const attribute = (name: string) => (name === 'role' ? 'role' : `aria-${name}`)

export const ariaProperties = {
  ...Object.fromEntries(names.map((name) => [property(name), { type: null, value: null }])),
  role: { type: null, value: null },
}

const operable = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'menuitem', 'option', 'menuitemradio']

/** `aria-*` on any element reaches the page, and what says it is a button can be reached with the keyboard. */
export function reflectAria(element: HTMLElement, data: object) {
  const values = data as Record<string, unknown>
  for (const name of names) {
    const value = values[property(name)] ?? (name === 'role' ? values.role : null)
    if (value == null || value === '') continue
    if (element.getAttribute(attribute(name)) !== String(value)) element.setAttribute(attribute(name), String(value))
  }
  if (operable.includes(element.getAttribute('role') ?? '')) element.tabIndex = 0
}
