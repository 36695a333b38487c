import path from 'node:path'
import { isFile, readJson, readText } from './files'
import type { AppJson, UnitJson } from './json'
import { splitPackage, type Packages } from './packages'
import { lineOf, type Problems } from './problems'

const npm = 'miniprogram_npm/'

/** One page or component: its path in the mini-program and its file without extension. */
export interface Node {
  path: string
  file: string
  json: UnitJson
  isPage: boolean
  /** Ours, not a package's. */
  isOwn: boolean
}

/** app.json, and every page and component that can be reached from it. */
export class Graph {
  readonly app: AppJson
  readonly pages: string[]
  readonly nodes = new Map<string, Node>()
  readonly hasCustomTabBar: boolean
  private readonly global: Record<string, string>

  constructor(
    readonly source: string,
    private readonly packages: Packages,
    private readonly problems: Problems,
  ) {
    const file = path.join(source, 'app.json')
    this.app = readJson<AppJson>(file, problems)
    const sub = this.app.subPackages ?? this.app.subpackages ?? []
    this.pages = [...(this.app.pages ?? []), ...sub.flatMap(({ root, pages }) => pages.map((page) => join(root, page)))]
    this.global = this.resolveAll('app', file, this.app.usingComponents ?? {})
    for (const page of this.pages) this.visitPage(page, file)
    this.hasCustomTabBar = Boolean(this.app.tabBar?.custom)
    if (this.hasCustomTabBar) this.visitTabBar(file)
  }

  /** The file, without extension, of a path in the mini-program. */
  fileOf(logical: string): string {
    if (!logical.startsWith(npm)) return path.join(this.source, logical)
    const [name, rest] = splitPackage(logical.slice(npm.length))
    return path.join(this.packages.folder(name) ?? path.join(this.source, npm, name), rest)
  }

  private visitPage(page: string, appFile: string) {
    if (isFile(`${this.fileOf(page)}.wxml`)) return this.visit(page, true)
    this.problems.error(appFile, `page "${page}" has no .wxml`, lineOf(readText(appFile), path.posix.basename(page)))
  }

  private visitTabBar(appFile: string) {
    const bar = 'custom-tab-bar/index'
    if (this.isComponent(bar)) return this.visit(bar, false)
    this.problems.error(appFile, 'tabBar.custom is true but custom-tab-bar/index is missing')
  }

  private visit(logical: string, isPage: boolean) {
    if (this.nodes.has(logical)) return
    const file = this.fileOf(logical)
    const json = isFile(`${file}.json`) ? readJson<UnitJson>(`${file}.json`, this.problems) : {}
    this.nodes.set(logical, { path: logical, file, json, isPage, isOwn: !logical.startsWith(npm) })
    const own = this.resolveAll(logical, `${file}.json`, json.usingComponents ?? {})
    json.usingComponents = absolute({ ...this.global, ...own })
    for (const used of [...Object.values(this.global), ...Object.values(own)]) this.visit(used, false)
    this.visitGenerics(logical, `${file}.json`, json)
  }

  private visitGenerics(logical: string, file: string, json: UnitJson) {
    for (const generic of Object.values(json.componentGenerics ?? {})) {
      if (generic === true || !generic.default) continue
      const found = this.resolve(logical, generic.default)
      if (!found) return this.problems.error(file, `component "${generic.default}" is not found`)
      generic.default = `/${found}`
      this.visit(found, false)
    }
  }

  private resolveAll(from: string, file: string, using: Record<string, string>): Record<string, string> {
    const found: Record<string, string> = {}
    for (const [tag, reference] of Object.entries(using)) {
      if (reference.startsWith('plugin://')) continue
      const target = this.resolve(from, reference)
      if (target) found[tag] = target
      else this.problems.error(file, this.whyUnresolved(reference), lineOf(readText(file), reference))
    }
    return found
  }

  private whyUnresolved(reference: string): string {
    const [name] = splitPackage(reference)
    const isPackage = !/^[./]/.test(reference) && this.packages.folder(name) !== undefined
    if (isPackage && !this.packages.isDeclared(name)) return `package "${name}" is not in package.json dependencies`
    return `component "${reference}" is not found`
  }

  /** Relative, then from the root, then a package: the order that WeChat uses. */
  private resolve(from: string, reference: string): string | undefined {
    const candidates = reference.startsWith('/') ? [reference.slice(1)] : [join(path.posix.dirname(from), reference)]
    if (!/^[./]/.test(reference)) {
      candidates.push(path.posix.normalize(reference))
      if (this.packages.isDeclared(splitPackage(reference)[0])) candidates.push(npm + reference)
    }
    return candidates.flatMap((at) => [at, join(at, 'index')]).find((at) => this.isComponent(at))
  }

  private isComponent(logical: string): boolean {
    return isFile(`${this.fileOf(logical)}.json`) && isFile(`${this.fileOf(logical)}.wxml`)
  }
}

const join = (...parts: string[]) => path.posix.join(...parts)

const absolute = (using: Record<string, string>) =>
  Object.fromEntries(Object.entries(using).map(([tag, target]) => [tag, `/${target}`]))
