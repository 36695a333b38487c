import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import { builtinNames } from '../builtins/names'
import { isFile, readText } from './files'
import type { Graph, Node } from './graph'
import type { Problems } from './problems'

interface Complaint {
  isError: boolean
  message: string
  startLine: number
}

/** Compiles every template and WXS that the pages reach. */
export class Wxml {
  private readonly group = new TmplGroup()
  private readonly seen = new Set<string>()
  private readonly seenScripts = new Set<string>()

  constructor(
    private readonly graph: Graph,
    private readonly problems: Problems,
  ) {
    for (const node of graph.nodes.values()) {
      this.add(node.path, node.isOwn)
      if (node.isOwn) this.checkTags(node)
    }
  }

  /** A JavaScript expression: the templates by path. */
  code(): string {
    return this.group.getTmplGenObjectGroups()
  }

  private add(logical: string, isOwn: boolean) {
    if (this.seen.has(logical)) return
    this.seen.add(logical)
    const file = `${this.graph.fileOf(logical)}.wxml`
    if (!isFile(file)) return this.problems.error(file, 'is not found')
    // A missing end tag is only a warning to the compiler; DevTools refuses it. Packages are taken as they are.
    for (const complaint of this.group.addTmpl(logical, readText(file)) as Complaint[]) {
      if (isOwn || complaint.isError) this.problems.error(file, complaint.message, complaint.startLine + 1)
    }
    for (const used of this.group.getDirectDependencies(logical) as string[]) this.add(used, isOwn)
    for (const used of this.group.getScriptDependencies(logical) as string[]) this.addScript(used, file)
  }

  private addScript(reference: string, from: string) {
    const logical = reference.replace(/\.wxs$/, '')
    if (this.seenScripts.has(logical)) return
    this.seenScripts.add(logical)
    const file = `${this.graph.fileOf(logical)}.wxs`
    if (!isFile(file)) return this.problems.error(from, `wxs "${reference}" is not found`)
    // In WXS `x.constructor` is the name of the type.
    const code = readText(file).replace(/([\w$.\])]+)\.constructor\b/g, '__typeName($1)')
    this.group.addScript(logical, code)
    this.group.addScript(`${logical}.wxs`, code) // a nested require keeps the suffix
    for (const [, target] of code.matchAll(/require\(\s*['"]([^'"]+)['"]\s*\)/g)) {
      this.addScript(path.posix.join(path.posix.dirname(logical), target ?? ''), file)
    }
  }

  private checkTags({ file, json }: Node) {
    const known = new Set([...builtinNames, ...structural, ...Object.keys(json.usingComponents ?? {})])
    for (const generic of Object.keys(json.componentGenerics ?? {})) known.add(generic)
    if (!isFile(`${file}.wxml`)) return
    const text = blank(readText(`${file}.wxml`))
    for (const match of text.matchAll(/<([a-zA-Z][\w-]*)/g)) {
      const tag = match[1] ?? ''
      const line = text.slice(0, match.index).split('\n').length
      if (!known.has(tag)) this.problems.error(`${file}.wxml`, `component <${tag}> is not in usingComponents`, line)
    }
  }
}

const structural = ['block', 'slot', 'template', 'import', 'include', 'wxs']

/** Comments, scripts and expressions blanked out, lines kept. */
function blank(wxml: string): string {
  const parts = /<!--[\s\S]*?-->|<wxs\b[^>]*>[\s\S]*?<\/wxs>|\{\{[\s\S]*?\}\}/g
  return wxml.replace(parts, (part) => part.replace(/[^\n]/g, ' '))
}
