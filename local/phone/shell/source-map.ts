import { SourceMapConsumer, type RawSourceMap } from 'source-map-js'

let loading: Promise<SourceMapConsumer | undefined> | undefined

/** Lines of a stack in the bundle -> `miniprogram/…ts:line`. The map is fetched at the first fault. */
export async function locate(stack: string): Promise<string[]> {
  loading ??= load()
  const map = await loading
  if (!map) return []
  const places = stack.split('\n').flatMap((line) => place(map, line))
  return [...new Set(places)].slice(0, 6)
}

async function load(): Promise<SourceMapConsumer | undefined> {
  try {
    const reply = await fetch('/app.js.map')
    return new SourceMapConsumer((await reply.json()) as RawSourceMap)
  } catch {
    return undefined
  }
}

function place(map: SourceMapConsumer, line: string): string[] {
  const at = /app\.js:(\d+):(\d+)/.exec(line)
  if (!at) return []
  const { source, line: row } = map.originalPositionFor({ line: Number(at[1]), column: Number(at[2]) - 1 })
  const file = /(?:miniprogram|node_modules)\/.*$/.exec(source ?? '')?.[0]
  return file && !/glass-easel/.test(file) ? [`${file}:${row}`] : []
}
