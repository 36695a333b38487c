import { composedPath, glassEasel, type EaselComponent, type EaselElement } from './easel'

/** The class segment that nothing else writes to. */
const segment = 3
const hovered = new Map<EaselElement, string[]>()

interface HoverData {
  hoverClass?: string
  hoverStartTime?: number
  hoverStayTime?: number
  hoverStopPropagation?: boolean
}

/** `hover-class`: a look while the finger is down. */
export function startHover(target: EaselElement) {
  const pressed: string[] = []
  hovered.set(target, pressed)
  for (const element of composedPath(target)) {
    const data = hoverData(element)
    if (!data?.hoverClass || data.hoverClass === 'none') continue
    const names = data.hoverClass
    setTimeout(() => {
      if (hovered.get(target) === pressed) element.toggleNodeClass(names, true, segment)
    }, data.hoverStartTime ?? 50)
    pressed.push(names)
    if (data.hoverStopPropagation) break
  }
}

export function stopHover(target: EaselElement) {
  if (!hovered.delete(target)) return
  for (const element of composedPath(target)) {
    const data = hoverData(element)
    const names = data?.hoverClass
    if (names && names !== 'none') {
      setTimeout(() => element.toggleNodeClass(names, false, segment), data?.hoverStayTime ?? 400)
    }
  }
}

function hoverData(element: EaselElement): HoverData | null {
  if (!glassEasel.Component.isComponent(element)) return null
  const { is, data } = element as EaselComponent
  return is.startsWith('wx/') ? (data as HoverData) : null
}
