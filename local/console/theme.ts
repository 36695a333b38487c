import { h } from './dom'
import { icon } from './icons'

const key = 'console-dark'
const machine = matchMedia('(prefers-color-scheme: dark)')

const isDark = (): boolean => (localStorage.getItem(key) ?? (machine.matches ? 'on' : 'off')) === 'on'
const apply = (): void => void document.body.classList.toggle('is-dark', isDark())

/** Follows the machine until somebody chooses. */
export function darkButton(): HTMLElement {
  apply()
  machine.addEventListener('change', apply)
  const button = h('button', { class: 'button', 'aria-pressed': String(isDark()) }, icon('dark'), '深色')
  button.addEventListener('click', () => {
    localStorage.setItem(key, isDark() ? 'off' : 'on')
    apply()
    button.setAttribute('aria-pressed', String(isDark()))
  })
  return button
}
