import { fieldTyped } from '../tasks'
import { addControl } from './controls'
import { any, builtin, flag, number, text, type Host } from './builtin'

const properties = {
  value: any<string | number>(),
  type: text('text'),
  password: flag(),
  placeholder: text(),
  placeholderStyle: text(),
  placeholderClass: text(),
  disabled: flag(),
  maxlength: number(140),
  focus: flag(),
  autoFocus: flag(),
  name: text(),
  confirmType: text('done'),
  confirmHold: flag(),
  cursor: number(-1),
  cursorSpacing: number(),
  cursorColor: text(),
  selectionStart: number(-1),
  selectionEnd: number(-1),
  adjustPosition: flag(true),
  holdKeyboard: flag(),
  alwaysEmbed: flag(),
  autoHeight: flag(),
  fixed: flag(),
  showConfirmBar: flag(true),
  disableDefaultPadding: flag(),
  adjustKeyboardTo: text('cursor'),
}

type FieldHost = Host<typeof properties>
type Control = HTMLInputElement | HTMLTextAreaElement

export function defineFields() {
  for (const tag of ['input', 'textarea'] as const) {
    builtin(tag, {
      properties,
      create: (host) => create(host, document.createElement(tag)),
      update: (host) => update(host, host.element.firstElementChild as Control),
    })
  }
}

function create(host: FieldHost, control: Control) {
  const { element, emit } = host
  const value = () => control.value
  element.append(control)
  addControl(element, {
    name: () => host.data.name,
    value,
    reset: () => host.set({ value: '' }),
    activate: () => control.focus(),
  })
  control.addEventListener('input', (event) => {
    event.stopPropagation()
    fieldTyped(control)
    host.set({ value: value() })
    growToContent(host, control)
    emit('input', { value: value(), cursor: control.selectionStart ?? 0, keyCode: 0 })
  })
  control.addEventListener('change', (event) => event.stopPropagation())
  control.addEventListener('focus', () => emit('focus', { value: value(), height: 0 }))
  control.addEventListener('blur', () => {
    if (host.data.focus) host.set({ focus: false })
    emit('blur', { value: value(), cursor: control.selectionStart ?? 0 })
  })
  control.addEventListener('keydown', (event) => confirm(event as KeyboardEvent, host, control))
}

/** Enter is the keyboard's 完成 / 发送. In a text area it is a new line. */
function confirm(event: KeyboardEvent, { data, emit }: FieldHost, control: Control) {
  if (event.key !== 'Enter' || event.isComposing || control instanceof HTMLTextAreaElement) return
  emit('confirm', { value: control.value })
  if (!data.confirmHold) control.blur()
}

function update(host: FieldHost, control: Control) {
  const { element, data } = host
  const value = data.value == null ? '' : String(data.value)
  if (control.value !== value) control.value = value
  control.placeholder = data.placeholder
  control.disabled = data.disabled
  if (data.maxlength >= 0) control.maxLength = data.maxlength
  else control.removeAttribute('maxlength')
  if (control instanceof HTMLInputElement) {
    control.type = data.password ? 'password' : 'text'
    control.inputMode = keyboards[data.type] ?? 'text'
  }
  if (control instanceof HTMLTextAreaElement && data.autoHeight) control.rows = 1
  control.enterKeyHint = enterKeys[data.confirmType] ?? 'done'
  for (const name of ['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-required'])
    mirror(element, control, name)
  setPlaceholderStyle(element, data.placeholderStyle)
  if ((data.focus || data.autoFocus) && document.activeElement !== control) focusOnce(host, control)
  growToContent(host, control)
}

const keyboards: Record<string, string> = { number: 'numeric', digit: 'decimal', tel: 'tel', idcard: 'text' }
const enterKeys: Record<string, string> = { send: 'send', search: 'search', next: 'next', go: 'go', done: 'done' }
const focused = new WeakMap<Element, boolean>()

/** The name of the field belongs to what the keyboard types into. */
function mirror(from: HTMLElement, to: HTMLElement, name: string) {
  const value = from.getAttribute(name)
  if (value === null) return
  to.setAttribute(name, value)
  from.removeAttribute(name)
}

function focusOnce({ data }: FieldHost, control: Control) {
  const wasAsked = focused.get(control)
  focused.set(control, data.focus)
  if (!wasAsked) requestAnimationFrame(() => control.focus())
}

function setPlaceholderStyle(element: HTMLElement, style: string) {
  const color = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(style)?.[1]
  if (color) element.style.setProperty('--placeholder-color', color)
}

function growToContent({ element, data, emit }: FieldHost, control: Control) {
  if (!data.autoHeight || !(control instanceof HTMLTextAreaElement)) return
  requestAnimationFrame(() => {
    const before = control.style.height
    element.style.height = 'auto'
    control.style.height = 'auto'
    control.style.height = `${control.scrollHeight}px`
    if (before !== control.style.height) emit('linechange', { height: control.scrollHeight, lineCount: 0 })
  })
}
