import path from 'node:path'
import { isFile, readText } from './files'
import type { Graph, Node } from './graph'
import type { Packages } from './packages'
import type { Problems } from './problems'
import { Wxss } from './wxss'

/** The whole style sheet, and the class prefix of each component. */
export function styles(graph: Graph, packages: Packages, problems: Problems) {
  const wxss = new Wxss(graph, packages, problems)
  const nodes = [...graph.nodes.values()]
  const scopes = new Map<string, string>()
  const parts = [wxss.compile(path.join(graph.source, 'app.wxss'), { page: '*' })]
  for (const node of nodes.filter(({ isPage }) => !isPage)) {
    settleIsolation(node)
    if (!isShared(node)) scopes.set(node.path, `s${scopes.size.toString(36)}`)
    parts.push(wxss.compile(`${node.file}.wxss`, { scope: scopes.get(node.path), path: node.path }))
  }
  for (const node of nodes.filter(({ isPage }) => isPage)) {
    parts.push(wxss.compile(`${node.file}.wxss`, { page: node.path }))
  }
  return { css: withoutRemoteIconFont(parts.filter(Boolean).join('\n')), scopes }
}

const isShared = ({ json }: Node) =>
  /shared$/.test(json.styleIsolation ?? '') && !/apply/.test(json.styleIsolation ?? '')

/** The JSON may leave it to the script: `options: { styleIsolation: '…' }` or `addGlobalClass`. */
function settleIsolation({ file, json, isOwn }: Node) {
  if (json.styleIsolation || !isOwn) return
  const script = ['.ts', '.js'].map((extension) => file + extension).find(isFile)
  const text = script ? readText(script) : ''
  json.styleIsolation = /styleIsolation\s*:\s*['"]([\w-]+)['"]/.exec(text)?.[1]
  if (!json.styleIsolation && /addGlobalClass\s*:\s*true/.test(text)) json.styleIsolation = 'apply-shared'
}

/** TDesign's icon font lives on a server; without a network it would only delay the page. */
const withoutRemoteIconFont = (css: string) => css.replace(/@font-face\s*\{[^}]*tdesign\.gtimg[^}]*\}/g, '')
