import { phoneUnits } from '../build/units'
import { setRem, setTitle } from '../shell/bar'
import { builtin, flag, text } from './builtin'

const properties = {
  pageStyle: text(),
  rootFontSize: text(),
  backgroundColor: text(),
  backgroundTextStyle: text(),
  pageOrientation: text(),
  pageFontSize: text(),
  scrollTop: text(),
  rootBackgroundColor: text(),
}

/** `<page-meta>`: the style and the rem of its page. */
export function definePageMeta() {
  builtin('page-meta', {
    properties,
    update({ element, data }) {
      const page = element.closest<HTMLElement>('.wx-page')
      if (!page) return
      const back = page.style.getPropertyValue('--window-back')
      page.style.cssText = phoneUnits(data.pageStyle)
      page.style.setProperty('--window-back', back)
      page.style.setProperty('--root-font', phoneUnits(data.rootFontSize))
      if (data.backgroundColor) page.style.backgroundColor = data.backgroundColor
      setRem(page)
    },
  })
  builtin('navigation-bar', {
    properties: { title: text(), loading: flag(), frontColor: text(), backgroundColor: text() },
    update({ data }) {
      if (data.title) setTitle(data.title)
    },
  })
}
