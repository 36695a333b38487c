import parser from 'postcss-selector-parser'
import { builtinNames } from '../builtins/names'

const builtins = new Set(builtinNames)
const pageClass = 'wx-page'

export interface StyleOwner {
  /** Class prefix of an isolated component. */
  scope?: string
  /** The page that the rules belong to; `*` for app.wxss, which is for all of them. */
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
  const [name, value] = scope ? ['wx-host', scope] : ['data-is', path]
  const attribute = parser.attribute({ attribute: name, value: undefined, raws: {} })
  attribute.operator = '='
  attribute.setValue(value, { quoteMark: '"', preferCurrentQuoteMark: false })
  return attribute
}

/** Page rules must not leak to other pages; `:where` keeps their weight. */
function withinPage(selector: string, page: string): string {
  const here = page === '*' ? '' : `:where([data-page="${page}"])`
  return selector.startsWith(`.${pageClass}`)
    ? `.${pageClass}${here}${selector.slice(pageClass.length + 1)}`
    : `${here || `:where(.${pageClass})`} ${selector}`
}
