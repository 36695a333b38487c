import { addControl, controlsIn } from './controls'
import { builtin, flag, text } from './builtin'

const properties = {
  value: text(),
  checked: flag(),
  disabled: flag(),
  color: text(),
  name: text(),
  type: text('switch'),
}

/** Told by a tick to its group. */
class Choice extends Event {
  constructor(
    readonly value: string,
    readonly isChecked: boolean,
  ) {
    super('wxchoice', { bubbles: true })
  }
}

export function defineChoices() {
  for (const kind of ['switch', 'checkbox', 'radio'] as const) defineTick(kind)
  builtin('checkbox-group', {
    properties: { name: text() },
    create(host) {
      const value = () => [...host.element.querySelectorAll('wx-checkbox[aria-checked="true"]')].map(valueOf)
      addControl(host.element, { name: () => host.data.name, value })
      host.element.addEventListener('wxchoice', () => host.emit('change', { value: value() }))
    },
  })
  builtin('radio-group', {
    properties: { name: text() },
    create(host) {
      const chosen = () => host.element.querySelector('wx-radio[aria-checked="true"]')
      const value = () => (chosen() ? valueOf(chosen()) : '')
      addControl(host.element, { name: () => host.data.name, value })
      host.element.setAttribute('role', 'radiogroup')
      host.element.addEventListener('wxchoice', (event) => {
        for (const control of controlsIn(host.element)) {
          if (control.value() !== (event as Choice).value) control.reset?.()
        }
        host.emit('change', { value: (event as Choice).value })
      })
    },
  })
}

const valueOf = (element: Element | null) => element?.getAttribute('value') ?? ''

function defineTick(kind: 'switch' | 'checkbox' | 'radio') {
  builtin(kind, {
    properties,
    create(host) {
      const { element, emit } = host
      const toggle = () => {
        if (host.data.disabled || (kind === 'radio' && host.data.checked)) return
        const checked = !host.data.checked
        host.set({ checked })
        if (kind === 'switch') emit('change', { value: checked })
        else element.dispatchEvent(new Choice(host.data.value, checked))
      }
      element.setAttribute('role', kind)
      element.tabIndex = 0
      element.insertAdjacentHTML('afterbegin', '<i class="wx-tick"></i>')
      host.onTap(toggle)
      addControl(element, {
        name: () => (kind === 'switch' ? host.data.name : ''),
        value: () => (kind === 'switch' ? host.data.checked : host.data.value),
        reset: () => host.set({ checked: false }),
        activate: toggle,
      })
    },
    update({ element, data }) {
      element.setAttribute('aria-checked', String(data.checked))
      element.setAttribute('value', data.value)
      element.setAttribute('type', data.type)
      element.toggleAttribute('disabled', data.disabled)
      if (data.color) element.style.setProperty('--tick-color', data.color)
    },
  })
}
