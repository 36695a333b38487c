/** The elements of the shell that everything else hangs on. */
export const phone = () => byId('phone')
export const pagesBox = () => byId('phone-pages')

function byId(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new Error(`#${id} is not drawn yet`)
  return element
}

/** What WeChat calls the origin: the top left corner of the page area. */
export function toPage({ left, top, width, height }: { left: number; top: number; width: number; height: number }) {
  const origin = pagesBox().getBoundingClientRect()
  const [x, y] = [left - origin.left, top - origin.top]
  return { left: x, top: y, right: x + width, bottom: y + height, width, height }
}

/** After the next paint; a hidden window does not paint, so not much later than that. */
export function afterPaint(then: () => void) {
  let isDone = false
  const once = () => {
    if (isDone) return
    isDone = true
    then()
  }
  requestAnimationFrame(once)
  setTimeout(once, 60)
}
