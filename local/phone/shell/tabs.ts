import type { OpenPage } from '../page'
import { go, router } from '../current'
import { tapCounted } from '../tasks'
import { h } from './dom'
import { themed } from './bar'

export const tabs = h('nav', { class: 'ph-tabs', role: 'tablist', hidden: true })

/** The tab bar that WeChat draws; a custom one is a component of the mini-program. */
export function dressTabs(page: OpenPage) {
  const bar = router().program.app.tabBar
  tabs.hidden = !bar || bar.custom || !router().isTab(page.path)
  if (!bar || tabs.hidden) return
  tabs.style.background = themed(bar.backgroundColor) || '#ffffff'
  if (tabs.childElementCount === 0)
    tabs.append(...bar.list.map(({ pagePath, text }, index) => tab(pagePath, text, index)))
  bar.list.forEach(({ pagePath, iconPath, selectedIconPath }, index) => {
    const isSelected = pagePath === page.path
    const element = tabs.children[index] as HTMLElement
    element.setAttribute('aria-selected', String(isSelected))
    element.style.color = themed(isSelected ? bar.selectedColor : bar.color) || (isSelected ? '#07c160' : '#666666')
    const icon = themed(isSelected ? (selectedIconPath ?? iconPath) : iconPath)
    const image = element.querySelector('img')
    if (image && icon) image.src = `/${icon.replace(/^\//, '')}`
    if (image) image.hidden = !icon
  })
}

function tab(pagePath: string, text: string, index: number) {
  const onclick = () => {
    tapCounted()
    go('switchTab', { url: `/${pagePath}` })
    router().top?.call('onTabItemTap', { index, pagePath, text })
  }
  const badge = h('b', { hidden: true })
  return h('button', { type: 'button', role: 'tab', onclick }, h('img', { alt: '' }), h('span', {}, text), badge)
}

export function setBadge(index: number, text: string) {
  const badge = tabs.children[index]?.querySelector('b')
  if (!badge) return
  badge.textContent = text
  badge.hidden = text === ''
}

export const hideTabs = (isHidden: boolean) => (tabs.hidden = isHidden)
