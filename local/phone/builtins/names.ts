/** The elements of WeChat that exist here. The build refuses any other tag that no component answers to. */
export const builtinNames = [
  ...['view', 'text', 'image', 'icon', 'progress', 'rich-text', 'cover-view', 'cover-image', 'root-portal'],
  ...['button', 'input', 'textarea', 'form', 'label', 'switch', 'slider', 'navigator'],
  ...['checkbox', 'checkbox-group', 'radio', 'radio-group', 'picker', 'picker-view', 'picker-view-column'],
  ...['scroll-view', 'swiper', 'swiper-item', 'canvas', 'video', 'map', 'web-view'],
  ...['page-meta', 'navigation-bar', 'page-container', 'movable-area', 'movable-view', 'match-media'],
]
