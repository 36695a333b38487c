import { any, builtin, flag, number, text } from './builtin'
import { phoneUnits } from '../build/units'

export function defineTexts() {
  builtin('text', {
    properties: { selectable: flag(), userSelect: flag(), space: text(), decode: flag() },
    update({ element, data }) {
      element.style.userSelect = data.selectable || data.userSelect ? 'text' : ''
      element.style.whiteSpace = data.space ? 'pre-wrap' : ''
    },
  })
  builtin('icon', {
    properties: { type: text(), size: any<number | string>(23), color: text() },
    update({ element, data }) {
      element.setAttribute('type', data.type)
      const size = typeof data.size === 'number' ? `${data.size}px` : phoneUnits(data.size ?? '23px')
      Object.assign(element.style, { width: size, height: size, color: data.color })
    },
  })
  builtin('progress', {
    properties: {
      percent: number(),
      showInfo: flag(),
      strokeWidth: any<number | string>(6),
      activeColor: text(),
      backgroundColor: text(),
      active: flag(),
      borderRadius: any<number | string>(0),
    },
    create({ element }) {
      element.innerHTML = '<div><i></i></div><span></span>'
      element.setAttribute('role', 'progressbar')
    },
    update({ element, data }) {
      const [track, bar, info] = ['div', 'i', 'span'].map((part) => element.querySelector<HTMLElement>(part))
      if (!track || !bar || !info) return
      Object.assign(track.style, { height: length(data.strokeWidth), background: data.backgroundColor })
      Object.assign(bar.style, { width: `${data.percent}%`, background: data.activeColor })
      info.textContent = data.showInfo ? `${data.percent}%` : ''
      element.setAttribute('aria-valuenow', String(data.percent))
    },
  })
  builtin('rich-text', {
    properties: { nodes: any<string | RichNode[]>(), space: text(), userSelect: flag() },
    update({ element, data }) {
      const nodes = typeof data.nodes === 'string' ? parse(data.nodes) : (data.nodes ?? []).map(draw)
      element.replaceChildren(...nodes)
    },
  })
}

const length = (value: number | string | null) => (typeof value === 'number' ? `${value}px` : phoneUnits(value ?? ''))

interface RichNode {
  type?: string
  name?: string
  text?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

function draw({ type, name, text: words, attrs = {}, children = [] }: RichNode): Node {
  if (type === 'text') return document.createTextNode(words ?? '')
  const element = document.createElement(refused.test(name ?? '') ? 'div' : (name ?? 'div'))
  for (const [key, value] of Object.entries(attrs)) {
    if (kept.test(key)) element.setAttribute(key, key === 'style' ? phoneUnits(value) : value)
  }
  element.append(...children.map(draw))
  return element
}

const refused = /^(script|style|iframe|object|embed|link|meta|form|input)$/i
const kept = /^(class|style|src|alt|width|height|colspan|rowspan|start|type|span|href)$/

/** The text of an untrusted page author: parsed in a document of its own, then drawn again from what is allowed. */
function parse(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return [...parsed.body.childNodes].map(fromDom).map(draw)
}

function fromDom(node: Node): RichNode {
  if (!(node instanceof Element)) return { type: 'text', text: node.textContent ?? '' }
  if (refused.test(node.tagName)) return { type: 'text', text: '' }
  const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
  return { name: node.tagName.toLowerCase(), attrs, children: [...node.childNodes].map(fromDom) }
}
