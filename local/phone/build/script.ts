import path from 'node:path'
import { build, type BuildFailure, type Plugin } from 'esbuild'
import { isFile, readText } from './files'
import type { Graph } from './graph'
import { splitPackage, type Packages } from './packages'
import type { Problems } from './problems'

const phone = path.dirname(__dirname)

/** Bundles the entry, our runtime and every script of the mini-program into one file. */
export async function bundle(entry: string, outDir: string, graph: Graph, packages: Packages, problems: Problems) {
  try {
    await build({
      stdin: { contents: entry, resolveDir: phone, sourcefile: 'entry.js' },
      outfile: path.join(outDir, 'app.js'),
      bundle: true,
      format: 'iife',
      charset: 'utf8',
      target: 'es2020',
      sourcemap: true,
      sourcesContent: false,
      resolveExtensions: ['.ts', '.js', '.json'],
      define: { 'process.env.NODE_ENV': '"development"' },
      logLevel: 'silent',
      plugins: [miniprogram(graph, packages)],
    })
  } catch (error) {
    for (const { text, location } of (error as BuildFailure).errors ?? [{ text: String(error), location: null }]) {
      problems.error(location ? path.resolve(location.file) : 'app.js', text, location?.line)
    }
  }
}

function miniprogram(graph: Graph, packages: Packages): Plugin {
  const units = new Map([...graph.nodes.values()].map(({ file, path }) => [file, path]))
  return {
    name: 'miniprogram',
    setup(builder) {
      builder.onResolve({ filter: /^[^./]/ }, ({ path: wanted, importer }) => {
        const isOwn = importer.startsWith(graph.source + path.sep)
        if (!isOwn && !packages.holds(importer)) return undefined // ours, and what ours imports
        return resolvePackage(wanted, importer, graph, packages)
      })
      builder.onResolve({ filter: /^\./ }, ({ path: wanted, importer, resolveDir }) => {
        if (!importer.startsWith(graph.source + path.sep)) return undefined
        if (path.resolve(resolveDir, wanted).startsWith(graph.source + path.sep)) return undefined
        return { errors: [{ text: `"${wanted}" is outside miniprogram/: a phone does not have it` }] }
      })
      // Component() and Page() register under the path that is being loaded. TDesign calls Component from a shared
      // helper, and imports run before the body: so the marks stand in the body, after the imports.
      builder.onLoad({ filter: /\.(ts|js)$/ }, ({ path: file }) => {
        const unit = units.get(file.replace(/\.(ts|js)$/, ''))
        if (unit === undefined) return undefined
        const contents = `__enter(${JSON.stringify(unit)});${readText(file)}\n;__leave();`
        return { contents, loader: file.endsWith('.ts') ? 'ts' : 'js', resolveDir: path.dirname(file) }
      })
    },
  }
}

function resolvePackage(wanted: string, importer: string, graph: Graph, packages: Packages) {
  const [name, rest] = splitPackage(wanted)
  const isOwn = importer.startsWith(graph.source + path.sep)
  if (isOwn && !packages.isDeclared(name)) {
    return { errors: [{ text: `package "${name}" is not in package.json dependencies` }] }
  }
  const nested = /^(.*\/miniprogram_dist)\//.exec(importer)?.[1]
  const places = nested ? [path.join(nested, 'miniprogram_npm', wanted)] : []
  const folder = packages.folder(name)
  if (folder) places.push(path.join(folder, rest))
  const file = places.flatMap((at) => [at, `${at}.js`, `${at}/index.js`]).find(isFile)
  return file ? { path: file } : { errors: [{ text: `"${wanted}" is not found` }] }
}
