import { transform } from 'esbuild'
import fs from 'node:fs/promises'
import path from 'node:path'
import { root, source } from './files'
import { appJson, reachable } from './reach'

export const mainAtMost = 1.2 * 1024 * 1024

export interface Weighed {
  main: number
  subPackages: Record<string, number>
  /** Of the main package, heaviest first. */
  files: { file: string; bytes: number }[]
}

export async function weigh(): Promise<Weighed> {
  const roots = (appJson().subPackages ?? []).map(({ root }) => root)
  const subPackages: Record<string, number> = Object.fromEntries(roots.map((name) => [name, 0]))
  const files: Weighed['files'] = []
  for (const file of await reachable()) {
    const bytes = await minified(file)
    const inside = roots.find((name) => path.relative(source, file).startsWith(`${name}${path.sep}`))
    if (inside) subPackages[inside]! += bytes
    else files.push({ file: path.relative(root, file), bytes })
  }
  files.sort((one, other) => other.bytes - one.bytes)
  return { main: files.reduce((sum, { bytes }) => sum + bytes, 0), subPackages, files }
}

async function minified(file: string): Promise<number> {
  const ending = path.extname(file)
  const text = await fs.readFile(file, 'utf8')
  if (ending === '.ts' || ending === '.js')
    return size((await transform(text, { loader: ending.slice(1) as 'ts', minify: true, format: 'cjs' })).code)
  if (ending === '.wxss') return size((await transform(text, { loader: 'css', minify: true, logLevel: 'silent' })).code)
  if (ending === '.json') return size(JSON.stringify(JSON.parse(text)))
  if (ending === '.wxml') return size(text.replace(/<!--[\s\S]*?-->/g, '').replace(/\s+/g, ' '))
  return (await fs.stat(file)).size
}

const size = (text: string) => Buffer.byteLength(text)
