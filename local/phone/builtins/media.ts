import { builtin, flag, list, number, text } from './builtin'
import { realUrl } from '../wx/temp-files'

/** Elements that are drawn by the phone itself. The map and the web view are boxes that say what they are. */
export function defineMedia() {
  builtin('canvas', {
    properties: { type: text(), canvasId: text(), disableScroll: flag() },
    create: ({ element }) => element.append(document.createElement('canvas')),
  })
  builtin('video', {
    properties: {
      src: text(),
      poster: text(),
      controls: flag(true),
      autoplay: flag(),
      loop: flag(),
      muted: flag(),
      objectFit: text(),
    },
    create: ({ element }) => element.append(document.createElement('video')),
    update({ element, data: { src, poster, controls, autoplay, loop, muted } }) {
      const video = element.querySelector('video')
      if (video) Object.assign(video, { src: realUrl(src), poster, controls, autoplay, loop, muted })
    },
  })
  builtin('map', {
    properties: {
      latitude: number(),
      longitude: number(),
      scale: number(16),
      markers: list<{ title?: string }>(),
      polyline: list(),
      polygons: list(),
      circles: list(),
      includePoints: list(),
      showLocation: flag(),
      enableScroll: flag(true),
      enableZoom: flag(true),
    },
    update({ element, data: { latitude, longitude, markers } }) {
      const names = markers.map(({ title }) => title).filter(Boolean)
      element.textContent = ['地图（本机只画一个框）', `${latitude}, ${longitude}`, ...names].join('\n')
    },
  })
  builtin('web-view', {
    properties: { src: text() },
    update: ({ element, data }) => (element.textContent = `web-view（本机不打开网页）\n${data.src}`),
  })
}
