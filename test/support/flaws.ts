import type { Page } from 'playwright-core'

/** What an old neighbour would stumble over: words that are cut, letters too small, things too small to tap, a page that slides sideways. */
export const flaws = (page: Page, { care }: { care: boolean }): Promise<string[]> =>
  page.evaluate((large) => {
    // LOOK.md: nothing is smaller than the note; 44 is the floor for a control, 60 in care.
    const smallest = large ? 18 : 14
    const floor = large ? 59 : 43.5
    const found: string[] = []
    const root = document.querySelector<HTMLElement>('.wx-page:not([hidden])')
    if (!root) return ['no page is shown']
    const shown = (element: Element): boolean => {
      const box = element.getBoundingClientRect()
      return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden'
    }
    const name = (element: Element) =>
      `<${element.tagName.toLowerCase()} ${element.className}> “${(element.textContent ?? '').trim().slice(0, 20)}”`
    for (const element of root.querySelectorAll('*')) {
      if (!shown(element)) continue
      const style = getComputedStyle(element)
      const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      if (words) {
        if (parseFloat(style.fontSize) < smallest - 0.2) found.push(`letters of ${style.fontSize}: ${name(element)}`)
        const box = element.getBoundingClientRect()
        if (box.right > innerWidth + 1 || box.left < -1) found.push(`beyond the edge: ${name(element)}`)
        if (large && style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1)
          found.push(`cut: ${name(element)}`)
      }
      if (/hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 2 && words)
        found.push(`cut: ${name(element)}`)
      const role = element.getAttribute('role')
      if (role === 'button' || role === 'switch' || role === 'radio' || role === 'tab' || role === 'link') {
        const { width, height } = element.getBoundingClientRect()
        if (Math.max(width, 0) < floor || height < floor)
          found.push(`${Math.round(width)}x${Math.round(height)} to tap: ${name(element)}`)
      }
    }
    return [...new Set(found)]
  }, care)
