/** The drawings of the look, 24 by 24. */
const drawings = {
  people: '<circle cx="12" cy="8" r="4"/><path d="M4 20.5c.6-4.3 3.800-6.500 8-6.500s7.400 2.200 8 6.500"/>',
  data: '<path d="M4.500 5h15v14h-15zM4.500 9.700h15M4.500 14.300h15"/><path class="solid" d="M6.500 6.500h2.600v1.800H6.500z"/>',
  calls: '<path d="M3 12h5l2.500-7 4 14 2.500-7H21"/>',
  timers: '<circle cx="12" cy="12" r="8.500"/><path d="M12 7.500V12l3.500 2"/>',
  messages:
    '<path d="M6 17V11a6 6 0 0 1 12 0v6l1.500 1.500h-15z"/><path class="solid" d="M10.200 19.600h3.600v1.800h-3.600z"/>',
  done: '<path d="m5 12.500 4.500 4.500L19 7.500"/>',
  refused: '<circle cx="12" cy="12" r="8"/><path d="m6.500 17.500 11-11"/>',
  warning: '<path class="solid" d="M12 3 1.800 21h20.400z"/><path class="hollow" d="M12 9.500v5.500M12 17v1.800"/>',
  run: '<path class="solid" d="M7 5v14l12-7z"/>',
  phone: '<path d="M6.500 2.500h11v19h-11z"/><path d="M10 18.500h4"/>',
  close: '<path d="M5 5l14 14M19 5 5 19"/>',
  dark: '<path d="M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z"/>',
} as const

export type Icon = keyof typeof drawings

export function icon(name: Icon): SVGElement {
  const holder = document.createElement('template')
  holder.innerHTML = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`
  return holder.content.firstElementChild as SVGElement
}
