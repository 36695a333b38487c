import type { OpenPage } from '../page'
import { appName, go, router } from '../current'
import { isDark } from './theme'
import { h, svg } from './dom'

const back = svg(12, 20, '<path d="M10 2L2 10l8 8" stroke="currentColor" stroke-width="2"/>')
const home = svg(20, 20, '<path d="M3 9l7-6 7 6v8H3z" stroke="currentColor" stroke-width="1.6"/>')

const title = h('span', { class: 'ph-title' })
const spinner = h('i', { class: 'ph-spinner', hidden: true })
const backButton = h('button', { type: 'button', class: 'ph-back', 'aria-label': '返回', onclick: goBack }, back)
const homeButton = h('button', { type: 'button', class: 'ph-back', 'aria-label': '回首页', onclick: goHome }, home)

export const bar = h('header', { class: 'ph-bar' }, backButton, homeButton, h('h1', {}, spinner, title))

function goBack() {
  go('navigateBack', {})
}

function goHome() {
  go('reLaunch', { url: `/${router().program.pages[0]}` })
}

export function setTitle(text: string) {
  title.textContent = text
  document.title = text || appName()
}

export const showBarLoading = (isLoading: boolean) => (spinner.hidden = !isLoading)

export function setBarColors(front: string, background: string) {
  const root = bar.parentElement
  root?.style.setProperty('--bar-front', front)
  root?.style.setProperty('--bar-back', background)
  root?.classList.toggle('has-light-front', /white|#fff/i.test(front))
}

/** `@name` in app.json and page.json stands for a value of theme.json. */
export function themed(value: string | undefined): string {
  if (!value?.startsWith('@')) return value ?? ''
  const { light, dark } = router().program.theme
  return (isDark() ? dark : light)[value.slice(1)] ?? ''
}

/** `<page-meta root-font-size>`: what a rem is while this page is shown. */
export function setRem(page: HTMLElement) {
  document.documentElement.style.fontSize = page.style.getPropertyValue('--root-font')
}

/** Draws what the page's JSON asks for. */
export function dressBar(page: OpenPage) {
  const { config } = page
  const isCustom = config.navigationStyle === 'custom'
  const depth = router().stack.length
  const isFirst = page.path === router().program.pages[0]
  document.getElementById('phone')?.classList.toggle('has-own-bar', isCustom)
  backButton.hidden = depth < 2
  homeButton.hidden = depth > 1 || isFirst || router().isTab(page.path)
  showBarLoading(false)
  setRem(page.element)
  setTitle(config.navigationBarTitleText ?? '')
  const front = themed(config.navigationBarTextStyle) || 'white'
  setBarColors(front === 'white' ? '#ffffff' : '#000000', themed(config.navigationBarBackgroundColor) || '#000000')
  page.element.style.setProperty('--window-back', themed(config.backgroundColor) || '#ffffff')
}
