import type { Program, Unit } from '../program'
import { afterPaint } from './frame'
import { codeSpace, componentSpace, domOf, type EaselComponent, type Instance } from './easel'

type Definition = Record<string, unknown> & { behaviors?: unknown[] }

let loading: string[] = []
const wxBehaviors = new Map<string, unknown>()

/** Gives the engine every page and component, then runs their scripts. */
export function loadUnits({ units, templates, pages }: Program) {
  for (const unit of units) {
    codeSpace.addComponentStaticConfig(unit.path, staticConfig(unit) as never)
    codeSpace.addCompiledTemplate(unit.path, { groupList: templates, content: templates[unit.path] } as never)
    codeSpace.addStyleSheet(unit.path, undefined, unit.scope || undefined)
  }
  keepPlainIds(new Set(pages))
  for (const unit of units) unit.load()
}

const staticConfig = ({ isPage, json }: Unit) =>
  isPage ? { ...json, component: false, styleIsolation: undefined } : { ...json, component: true }

/** The globals that a page's or component's script calls. Must stand before any script runs. */
export function defineConstructors() {
  for (const name of ['form-field', 'form-field-group', 'form-field-button', 'component-export']) {
    const properties = name === 'form-field' ? { name: String, value: null } : {}
    wxBehaviors.set(
      `wx://${name}`,
      codeSpace
        .behavior()
        .definition({ properties } as object)
        .register(),
    )
  }
  codeSpace.setOverallBehavior(
    componentSpace.defineBehavior({ lifetimes: { created: markHost, attached: willBeReady } }),
  )
  Object.assign(globalThis, {
    __enter: (path: string) => loading.push(path),
    __leave: () => (loading = loading.slice(0, -1)),
    Component: (definition: Definition) => codeSpace.component(current()).definition(settled(definition)).register(),
    Page: (definition: Definition) => codeSpace.component(current()).pageDefinition(settled(definition)).register(),
    Behavior: (definition: Definition) => codeSpace.behavior().definition(settled(definition)).register(),
  })
}

function current(): string {
  const path = loading.at(-1)
  if (path === undefined) throw new Error('Component() or Page() was called outside a page or component file')
  return path
}

/** The adapter takes Behavior objects only; WeChat also knows some by name. */
function settled(definition: Definition): object {
  if (!definition.behaviors) return definition
  const behaviors = definition.behaviors.map((one) => (typeof one === 'string' ? wxBehaviors.get(one) : one))
  return { ...definition, behaviors: behaviors.filter(Boolean) }
}

/** `[data-is="components/card/card"]`: for `:host` of shared components, and for tests. */
function markHost(this: unknown) {
  const component = componentOf(this)
  domOf(component)?.setAttribute('data-is', component.is)
}

/** The engine leaves `ready` to its host: once per component, children first, after the first paint. */
let waiting: EaselComponent[] = []
function willBeReady(this: unknown) {
  if (waiting.length === 0) afterPaint(fireReady)
  waiting.push(componentOf(this))
}

function fireReady() {
  const ready = waiting.reverse()
  waiting = []
  for (const component of ready) component.triggerLifetime('ready', [])
}

const componentOf = (self: unknown) => ((self as Instance)._$ ?? self) as EaselComponent

/** Ids of components get a prefix of their own; a page's ids stay as written, so `#id` in its WXSS works. */
function keepPlainIds(pages: Set<string>) {
  type Prepared = [{ idPrefixGenerator?: unknown }, unknown]
  const internal = codeSpace as unknown as { prepareComponentOptions(is: string, options?: object): Prepared }
  const prepare = internal.prepareComponentOptions.bind(codeSpace)
  internal.prepareComponentOptions = (is, options) => {
    const prepared = prepare(is, options)
    if (pages.has(is)) prepared[0].idPrefixGenerator = null
    return prepared
  }
}
