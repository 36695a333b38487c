import fs from 'node:fs'
import path from 'node:path'
import { copyAssets } from './build/assets'
import { entry } from './build/entry'
import { Graph } from './build/graph'
import { Packages } from './build/packages'
import { Problems } from './build/problems'
import { bundle } from './build/script'
import { styles } from './build/styles'
import { Wxml } from './build/wxml'

export interface BuildOptions {
  /** Holds miniprogram/ and package.json; node_modules is looked for here and above. */
  root: string
  outDir: string
  quiet?: boolean
}

/** Builds the unmodified mini-program for a browser. What a device would refuse comes back as errors, `file:line why`. */
export async function buildPhone({ root, outDir, quiet = false }: BuildOptions) {
  const began = Date.now()
  const problems = new Problems(root)
  const packages = new Packages(root)
  const graph = new Graph(path.join(root, 'miniprogram'), packages, problems)
  const templates = new Wxml(graph, problems).code()
  const { css, scopes } = styles(graph, packages, problems)

  // Beside the old one, which a browser may be reading; put in its place only when it is whole.
  const making = `${outDir}.${process.pid}`
  fs.mkdirSync(making, { recursive: true })
  await bundle(entry(graph, templates, scopes, problems), making, graph, packages, problems)
  fs.writeFileSync(path.join(making, 'app.css'), `${shellStyles()}\n${css}`)
  fs.copyFileSync(path.join(__dirname, 'shell/index.html'), path.join(making, 'index.html'))
  copyAssets(graph.source, making)
  fs.rmSync(outDir, { recursive: true, force: true })
  fs.renameSync(making, outDir)

  const ms = Date.now() - began
  if (!quiet) tell(problems, graph, ms)
  return { ms, errors: problems.errors }
}

/** Our own style sheets stand first, so that the mini-program's win. */
function shellStyles(): string {
  const folders = ['shell', 'builtins'].map((folder) => path.join(__dirname, folder))
  const files = folders.flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)))
  return files
    .filter((file) => file.endsWith('.css'))
    .sort()
    .map((file) => fs.readFileSync(file, 'utf8'))
    .join('\n')
}

function tell({ errors, warnings }: Problems, graph: Graph, ms: number) {
  for (const line of errors) console.error(`error ${line}`)
  for (const line of warnings) console.warn(`warning ${line}`)
  console.log(`phone: ${graph.pages.length} pages, ${graph.nodes.size - graph.pages.length} components in ${ms} ms`)
}
