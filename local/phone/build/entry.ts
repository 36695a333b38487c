import path from 'node:path'
import { isFile, readJson } from './files'
import type { Graph } from './graph'
import type { Problems } from './problems'

/** The script that the bundle starts from: the mini-program as data, then `start`. */
export function entry(graph: Graph, templates: string, scopes: Map<string, string>, problems: Problems): string {
  const units = [...graph.nodes.values()].map(({ path, file, json, isPage }) => {
    const scope = scopes.get(path) ?? ''
    return `{ ...${JSON.stringify({ path, isPage, scope, json })}, load: () => require(${JSON.stringify(file)}) }`
  })
  const program = [
    `app: ${JSON.stringify(appConfig(graph))}`,
    `theme: ${JSON.stringify(theme(graph, problems))}`,
    `pages: ${JSON.stringify(graph.pages)}`,
    `hasCustomTabBar: ${graph.hasCustomTabBar}`,
    `templates: ${templates}`,
    `units: [\n${units.join(',\n')}\n]`,
    `loadApp: () => require(${JSON.stringify(path.join(graph.source, 'app'))})`,
  ]
  return `import { start } from './boot'\n${wxsGlobals}\nstart({ ${program.join(',\n')} })\n`
}

const wxsGlobals = `
const getDate = (...parts) => parts.length ? new Date(...parts) : new Date()
const getRegExp = (source, flags) => new RegExp(source, flags)
const __typeName = (value) => value == null ? undefined : Object.prototype.toString.call(value).slice(8, -1)`

function appConfig({ app }: Graph) {
  return {
    window: app.window ?? {},
    tabBar: app.tabBar ? { ...app.tabBar, custom: Boolean(app.tabBar.custom) } : null,
    darkmode: Boolean(app.darkmode),
    style: app.style ?? '',
    requiredPrivateInfos: app.requiredPrivateInfos ?? [],
    usePrivacyCheck: Boolean(app.__usePrivacyCheck__),
  }
}

function theme({ app, source }: Graph, problems: Problems) {
  const file = path.join(source, app.themeLocation ?? 'theme.json')
  return { light: {}, dark: {}, ...(isFile(file) ? readJson(file, problems) : {}) }
}
