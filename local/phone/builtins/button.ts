import { builtin, flag, text, type Host } from './builtin'
import { openTypes } from './open-type'

const properties = {
  type: text('default'),
  size: text('default'),
  plain: flag(),
  disabled: flag(),
  loading: flag(),
  formType: text(),
  openType: text(),
  hoverClass: text('button-hover'),
  hoverStartTime: { type: Number, value: 20 },
  hoverStayTime: { type: Number, value: 70 },
  lang: text('en'),
  name: text(),
  phoneNumberNoQuotaToast: flag(true),
}

export type ButtonHost = Host<typeof properties>

export function defineButton() {
  builtin('button', {
    properties,
    create(host) {
      host.element.setAttribute('role', 'button')
      host.element.tabIndex = 0
      host.onTap(() => tapped(host))
    },
    update({ element, data }) {
      for (const name of ['type', 'size'] as const) element.setAttribute(name, data[name])
      for (const name of ['plain', 'disabled', 'loading'] as const) element.toggleAttribute(name, data[name])
      if (data.disabled) element.setAttribute('aria-disabled', 'true')
      else element.removeAttribute('aria-disabled')
    },
  })
}

function tapped(host: ButtonHost) {
  const { element, data } = host
  if (data.formType) element.closest('wx-form')?.dispatchEvent(new Event(`wx${data.formType}`))
  if (!data.openType) return
  const open = openTypes[data.openType]
  if (!open) throw new Error(`button open-type="${data.openType}" does not exist in the local phone`)
  void open(host)
}
