import * as esbuild from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'
import { inPackage, readJson, source } from './files'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  usingComponents?: Record<string, string>
  tabBar?: { custom?: boolean }
}

export const appJson = (): AppJson => readJson(path.join(source, 'app.json'))

/** Every file that is needed from app.json on: what WeChat's filter for unused files leaves in. */
export async function reachable(): Promise<string[]> {
  const app = appJson()
  const seen = new Set<string>()
  const scripts = new Set<string>([path.join(source, 'app.ts')])
  const pages = [
    ...app.pages,
    ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  const waiting = [...pages, ...Object.values(app.usingComponents ?? {}).map((path) => path.replace(/^\//, ''))].map(
    (page) => path.join(source, page),
  )
  if (app.tabBar?.custom) waiting.push(path.join(source, 'custom-tab-bar/index'))

  for (const name of ['app.json', 'app.wxss', 'theme.json', 'sitemap.json']) addFile(path.join(source, name), seen)
  for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
    const json = `${unit}.json`
    if (seen.has(json)) continue
    seen.add(json)
    for (const ending of ['.wxml', '.wxss']) addFile(unit + ending, seen)
    const script = ['.ts', '.js'].map((ending) => unit + ending).find((file) => fs.existsSync(file))
    if (script) scripts.add(script)
    const { usingComponents = {} } = fs.existsSync(json) ? readJson<AppJson>(json) : {}
    waiting.push(...Object.values(usingComponents).map((wanted) => resolve(wanted, unit)))
  }
  for (const script of await imports([...scripts])) seen.add(script)
  for (const picture of fs.readdirSync(path.join(source, 'assets'), { recursive: true, encoding: 'utf8' }))
    if (path.extname(picture)) seen.add(path.join(source, 'assets', picture))
  return [...seen].filter((file) => fs.existsSync(file))
}

function resolve(wanted: string, from: string): string {
  if (wanted.startsWith('/')) return path.join(source, wanted)
  if (wanted.startsWith('.')) return path.join(path.dirname(from), wanted)
  const near = path.join(path.dirname(from), wanted)
  return fs.existsSync(`${near}.json`) ? near : inPackage(wanted)
}

/** A WXML or WXSS file with what it takes in: wxs, import, include, @import. */
function addFile(file: string, seen: Set<string>): void {
  if (seen.has(file) || !fs.existsSync(file)) return
  seen.add(file)
  const text = fs.readFileSync(file, 'utf8')
  const taken = /\.wxss$/.test(file)
    ? text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)
    : text.matchAll(/<(?:wxs|import|include)\b[^>]*\bsrc="([^"]+)"|require\(["']([^"']+\.wxs)["']\)/g)
  for (const [, one, other] of taken) {
    const name = one ?? other!
    const target = name.startsWith('/') ? path.join(source, name) : path.join(path.dirname(file), name)
    const packed = /miniprogram_npm\/(.+)/.exec(name)?.[1]
    addFile(packed ? inPackage(packed) : target, seen)
  }
}

/** The modules that scripts import, types erased. */
async function imports(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await esbuild.build({
    entryPoints,
    bundle: true,
    write: false,
    outdir: 'out',
    metafile: true,
    logLevel: 'error',
    absWorkingDir: source,
    plugins: [packages],
  })
  return Object.keys(metafile.inputs).map((file) => path.resolve(source, file))
}

/** Packages as the mini-program finds them; those that a package brings with it lie in its own miniprogram_npm. */
const packages: esbuild.Plugin = {
  name: 'miniprogram-npm',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, importer }) => {
      const own = name.startsWith('tdesign-miniprogram/') ? inPackage(name) : broughtBy(importer, name)
      return own ? { path: [own, `${own}.js`, path.join(own, 'index.js')].find(isFile) } : undefined
    })
  },
}

const isFile = (file: string) => fs.existsSync(file) && fs.statSync(file).isFile()

function broughtBy(importer: string, name: string): string | undefined {
  const home = /^(.*tdesign-miniprogram(?:\/miniprogram_dist)?)\//.exec(importer)?.[1]
  return home && path.join(home, 'miniprogram_npm', name)
}
