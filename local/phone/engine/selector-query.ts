import { canvasNode } from '../builtins/canvas-node'
import { domOf, glassEasel, type EaselElement, type Instance } from './easel'
import { pagesBox, toPage } from './frame'

type Fields = WechatMiniprogram.Fields & { node?: boolean; mark?: boolean }
type Done = ((result: never) => void) | undefined
type Job = () => unknown

/** `createSelectorQuery()`: answers in the next task, as across the bridge. */
export class SelectorQuery {
  private readonly jobs: Job[] = []

  constructor(private instance: Instance) {}

  in(instance: Instance): this {
    this.instance = instance
    return this
  }

  select(selector: string) {
    const { instance } = this
    return new NodesRef(this, (read) => {
      const element = instance._$.getShadowRoot()?.querySelector(selector)
      return element ? read(element) : null
    })
  }

  selectAll(selector: string) {
    const { instance } = this
    return new NodesRef(this, (read) => (instance._$.getShadowRoot()?.querySelectorAll(selector) ?? []).map(read))
  }

  selectViewport() {
    return new NodesRef(this, (_, fields) => viewport(this.instance, fields))
  }

  add(job: Job): this {
    this.jobs.push(job)
    return this
  }

  exec(done?: (results: unknown[]) => void): this {
    const jobs = [...this.jobs]
    setTimeout(() => {
      const results = jobs.map((job) => job())
      done?.(results)
    })
    return this
  }
}

type Select = (read: (element: EaselElement) => unknown, fields: Fields) => unknown

class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly select: Select,
  ) {}

  fields(fields: Fields, done?: Done) {
    return this.query.add(() => {
      const result = this.select((element) => readElement(element, fields), fields)
      done?.(result as never)
      return result
    })
  }

  boundingClientRect(done?: Done) {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, done)
  }

  scrollOffset(done?: Done) {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, done)
  }

  context(done?: Done) {
    return this.fields({ context: true }, done)
  }

  node(done?: Done) {
    return this.fields({ node: true }, done)
  }
}

function readElement(element: EaselElement, fields: Fields) {
  const result: Record<string, unknown> = {}
  const dom = domOf(element)
  if (fields.id) result.id = element.id
  if (fields.dataset) result.dataset = element.dataset ?? {}
  if (fields.mark) result.mark = element.collectMarks()
  if (!dom) return result
  const { width, height, ...rect } = toPage(dom.getBoundingClientRect())
  if (fields.rect) Object.assign(result, rect)
  if (fields.size) Object.assign(result, { width, height })
  if (fields.scrollOffset) Object.assign(result, scrollOf(dom))
  if (fields.node) result.node = canvasNode(dom)
  if (fields.context) result.context = canvasNode(dom)
  const style = getComputedStyle(dom)
  for (const name of fields.computedStyle ?? []) result[name] = style[name as keyof CSSStyleDeclaration]
  if (glassEasel.Component.isComponent(element)) {
    for (const name of fields.properties ?? []) result[name] = (element.data as Record<string, unknown>)[name]
  }
  return result
}

function viewport(instance: Instance, fields: Fields) {
  const { clientWidth: width, clientHeight: height } = pagesBox()
  const page = pagesBox().querySelector('.wx-page:not([hidden])')
  return {
    ...(fields.id ? { id: '' } : {}),
    ...(fields.dataset ? { dataset: {} } : {}),
    ...(fields.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset && page ? scrollOf(page) : {}),
  }
}

function scrollOf({ scrollLeft, scrollTop, scrollWidth, scrollHeight }: Element) {
  return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
}
