import path from 'node:path'
import postcss, { type AtRule, type CssSyntaxError, type Root } from 'postcss'
import { isFile, readText } from './files'
import type { Graph } from './graph'
import { splitPackage, type Packages } from './packages'
import type { Problems } from './problems'
import { phoneSelector, type StyleOwner } from './selectors'
import { phoneUnits } from './units'

/** Turns WXSS into CSS for the phone's frame. */
export class Wxss {
  constructor(
    private readonly graph: Graph,
    private readonly packages: Packages,
    private readonly problems: Problems,
  ) {}

  /** The CSS of one .wxss file with all it imports; empty when there is no such file. */
  compile(file: string, owner: StyleOwner): string {
    if (!isFile(file)) return ''
    const root = this.parse(file, [file])
    root.walkDecls((declaration) => {
      declaration.value = phoneUnits(declaration.value)
    })
    root.walkRules((rule) => {
      if (inKeyframes(rule.parent)) return
      rule.selectors = rule.selectors.map((selector) => phoneSelector(selector, owner))
    })
    root.walkAtRules('media', forceableDark)
    return root.toString()
  }

  private parse(file: string, chain: string[]): Root {
    let root: Root
    try {
      root = postcss.parse(readText(file), { from: file })
    } catch (error) {
      const { reason, line } = error as CssSyntaxError
      this.problems.error(file, reason, line)
      return postcss.root()
    }
    this.warnOfLocalFiles(root, file)
    root.walkAtRules('import', (rule) => this.inline(rule, file, chain))
    return root
  }

  private inline(rule: AtRule, file: string, chain: string[]) {
    const reference = /["']([^"']+)["']|url\(["']?([^"')]+)/.exec(rule.params)
    const wanted = reference?.[1] ?? reference?.[2] ?? ''
    const target = this.resolve(wanted, file)
    if (!target) this.problems.error(file, `@import "${wanted}" is not found`, rule.source?.start?.line)
    if (!target || chain.includes(target)) rule.remove()
    else rule.replaceWith(this.parse(target, [...chain, target]).nodes)
  }

  private resolve(reference: string, from: string): string | undefined {
    const local = reference.startsWith('/')
      ? path.join(this.graph.source, reference)
      : path.join(path.dirname(from), reference)
    if (isFile(local)) return local
    const [name, rest] = splitPackage(reference.replace(/^\/?(?:[./]*)miniprogram_npm\//, ''))
    const folder = this.packages.isDeclared(name) ? this.packages.folder(name) : undefined
    const packed = folder && path.join(folder, rest)
    return packed && isFile(packed) ? packed : undefined
  }

  /** On a phone WXSS cannot load a file of the package (network, data: and <image> can). We show it, and say so once a file. */
  private warnOfLocalFiles(root: Root, file: string) {
    let line: number | undefined
    root.walkDecls((declaration) => {
      const url = /url\(\s*["']?([^"')]+)/.exec(declaration.value)?.[1]
      if (url && !/^(data:|https?:|\/\/|#)/.test(url)) line ??= declaration.source?.start?.line
    })
    if (line !== undefined) this.problems.warn(file, 'url() of a local file: a phone does not load it from WXSS', line)
  }
}

const inKeyframes = (parent: unknown) => /keyframes/.test((parent as AtRule | undefined)?.name ?? '')

/** `@media (prefers-color-scheme: dark)` hangs on a class of <html>, so that the switch beside the phone can force it. */
function forceableDark(media: AtRule) {
  const wanted = /\s*(?:and\s*)?\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)\s*(?:and\s*)?/.exec(media.params)
  if (!wanted) return
  media.walkRules((rule) => {
    rule.selectors = rule.selectors.map((selector) =>
      selector.startsWith(':root') ? `:root:where(.ph-${wanted[1]})` : `:where(html.ph-${wanted[1]}) ${selector}`,
    )
  })
  const rest = media.params.replace(wanted[0], '').trim()
  if (rest && rest !== 'screen') media.params = rest
  else media.replaceWith(media.nodes ?? [])
}
