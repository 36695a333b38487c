import { addControl } from './controls'
import { builtin, flag, number, text } from './builtin'

const properties = {
  min: number(),
  max: number(100),
  step: number(1),
  value: number(),
  disabled: flag(),
  showValue: flag(),
  activeColor: text(),
  backgroundColor: text(),
  blockColor: text(),
  blockSize: number(28),
  name: text(),
}

export function defineSlider() {
  builtin('slider', {
    properties,
    create(host) {
      const control = document.createElement('input')
      control.type = 'range'
      const value = () => Number(control.value)
      control.oninput = () => host.emit('changing', { value: value() })
      control.onchange = () => {
        host.set({ value: value() })
        host.emit('change', { value: value() })
      }
      host.element.append(control, document.createElement('span'))
      addControl(host.element, { name: () => host.data.name, value })
    },
    update({ element, data }) {
      const control = element.querySelector('input')
      const shown = element.querySelector('span')
      if (!control || !shown) return
      const { min, max, step, value, disabled } = data
      Object.assign(control, { min, max, step, value, disabled })
      if (data.activeColor) control.style.accentColor = data.activeColor
      shown.textContent = data.showValue ? String(value) : ''
    },
  })
}
