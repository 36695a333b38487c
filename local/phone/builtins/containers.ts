import { any, builtin, flag, number, text } from './builtin'

export function defineContainers() {
  for (const name of ['view', 'cover-view', 'match-media']) builtin(name, { properties: {} })
  builtin('root-portal', { properties: { enable: flag(true) } })
  builtin('movable-area', { properties: { scaleArea: flag() } })
  builtin('movable-view', { properties: { direction: text('none'), x: any<number>(), y: any<number>() } })
  builtin('page-container', {
    properties: { show: flag(), duration: number(300), position: text('bottom'), round: flag(), overlay: flag(true) },
    update: ({ element, data }) => element.classList.toggle('ph-shown', data.show),
  })
}
