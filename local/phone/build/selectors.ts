import parser from 'postcss-selector-parser'
import { builtinNames } from '../builtins/names'

const builtins = new Set(builtinNames)
const pageClass = 'wx-page'

export interface StyleOwner {
  /** Class prefix of an isolated component. */
  scope?: string
  /** The page that the rules belong to. */
  page?: string
  /** The component's path, for `:host` of a component without a scope. */
  path?: string
}

/** WXSS selector -> the browser's: `view` -> `wx-view`, `page` -> `.wx-page`, `.a` -> `.scope--a`, `:host` -> the host. */
export function phoneSelector(selector: string, owner: StyleOwner): string {
  const renamed = parser((root) => {
    root.walkTags((tag) => {
      if (tag.value === 'page') tag.replaceWith(parser.className({ value: pageClass }))
      else if (builtins.has(tag.value)) tag.value = `wx-${tag.value}`
    })
    root.walkClasses((name) => {
      if (owner.scope && name.value !== pageClass) name.value = `${owner.scope}--${name.value}`
    })
    root.walkPseudos((pseudo) => {
      if (pseudo.value === ':host') pseudo.replaceWith(host(owner))
    })
  }).processSync(selector)
  return owner.page ? withinPage(renamed, owner.page) : renamed
}

function host({ scope, path = '' }: StyleOwner) {
  const [attribute, value] = scope ? ['wx-host', scope] : ['data-is', path]
  return parser.attribute({ attribute, operator: '=', value, quoteMark: '"', raws: {} })
}

/** Page rules must not leak to other pages; `:where` keeps their weight. */
function withinPage(selector: string, page: string): string {
  const here = `:where([data-page="${page}"])`
  return selector.startsWith(`.${pageClass}`)
    ? `.${pageClass}${here}${selector.slice(pageClass.length + 1)}`
    : `${here} ${selector}`
}
