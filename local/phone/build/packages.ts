import fs from 'node:fs'
import path from 'node:path'
import { isFile } from './files'

/** Finds the npm packages that DevTools would pack: those in `dependencies`, with their `miniprogram` folder. */
export class Packages {
  private readonly declared: Set<string>
  private readonly found = new Map<string, string | undefined>()

  constructor(private readonly root: string) {
    const file = path.join(root, 'package.json')
    const json = isFile(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as { dependencies?: object }) : {}
    this.declared = new Set(Object.keys(json.dependencies ?? {}))
  }

  isDeclared(name: string): boolean {
    return this.declared.has(name)
  }

  holds(file: string): boolean {
    return [...this.found.values()].some((folder) => folder !== undefined && file.startsWith(folder + path.sep))
  }

  /** The folder that becomes `miniprogram_npm/<name>`. */
  folder(name: string): string | undefined {
    if (!this.found.has(name)) this.found.set(name, this.look(name))
    return this.found.get(name)
  }

  private look(name: string): string | undefined {
    for (let at = this.root; ; at = path.dirname(at)) {
      const folder = path.join(at, 'node_modules', name)
      const file = path.join(folder, 'package.json')
      if (isFile(file)) {
        const { miniprogram } = JSON.parse(fs.readFileSync(file, 'utf8')) as { miniprogram?: string }
        return path.join(fs.realpathSync(folder), miniprogram ?? 'miniprogram_dist')
      }
      if (at === path.dirname(at)) return undefined
    }
  }
}

/** 'a/b/c' is package 'a' and 'b/c'; '@a/b/c' is package '@a/b' and 'c'. */
export function splitPackage(specifier: string): [name: string, rest: string] {
  const parts = specifier.split('/')
  const length = specifier.startsWith('@') ? 2 : 1
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')]
}
