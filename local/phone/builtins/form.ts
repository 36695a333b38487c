import { builtin, flag, number, text } from './builtin'
import { controlOf, controlsIn } from './controls'
import { domOf, elementOf, glassEasel, type EaselComponent, type EaselElement } from '../engine/easel'

const controlTags = 'wx-checkbox, wx-radio, wx-switch, wx-input, wx-textarea, wx-button'

export function defineForm() {
  builtin('form', {
    properties: { reportSubmit: flag(), reportSubmitTimeout: number() },
    create({ element, emit }) {
      element.addEventListener('wxsubmit', () => emit('submit', { value: valuesIn(element) }))
      element.addEventListener('wxreset', () => {
        for (const control of controlsIn(element)) control.reset?.()
        emit('reset', {})
      })
    },
  })
  builtin('label', {
    properties: { for: text() },
    create(host) {
      const { element, component } = host
      host.onTap((event) => {
        if (domOf(event.target)?.closest(controlTags)) return
        const named = host.data.for ? component.ownerShadowRoot?.querySelector(`#${host.data.for}`) : undefined
        const target = named ? domOf(named as EaselElement) : element.querySelector(controlTags)
        if (target) controlOf(target)?.activate?.()
      })
    },
  })
}

function valuesIn(form: HTMLElement): Record<string, unknown> {
  const own = controlsIn(form).filter((control) => control.name())
  return { ...customValues(form), ...Object.fromEntries(own.map((control) => [control.name(), control.value()])) }
}

/** Components with the behavior wx://form-field. */
function customValues(form: HTMLElement) {
  const values: Record<string, unknown> = {}
  for (const node of form.querySelectorAll('[data-is]')) {
    const component = elementOf(node)
    if (!component || !glassEasel.Component.isComponent(component)) continue
    const { name, value } = (component as EaselComponent).data as { name?: string; value?: unknown }
    if (name && value !== undefined) values[name] = value
  }
  return values
}
