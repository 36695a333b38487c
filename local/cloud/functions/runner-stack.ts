import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload, type SourceMapping } from 'node:module'
import { dirname, relative, resolve } from 'node:path'

/** Says lines of the bundle as lines of the sources, where there is a map. It is read when the first stack is told. */
export const stackReader = (bundle: string) => {
  let map: SourceMap | undefined | null
  const open = (): SourceMap | null => {
    try {
      return new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as SourceMapPayload)
    } catch {
      return null
    }
  }
  return (text: string): string =>
    text.includes(bundle)
      ? text.replace(/([^\s(]+):(\d+):(\d+)/g, (said, file: string, line: string, column: string) => {
          map = file === bundle ? (map ?? open()) : map
          const found = file === bundle ? map?.findEntry(Number(line) - 1, Number(column) - 1) : undefined
          const { originalSource, originalLine, originalColumn } = (found ?? {}) as Partial<SourceMapping>
          // The SDK is one minified line: its place in the bundle says more.
          if (!originalSource || originalSource.endsWith('wx-server-sdk')) return said
          const source = relative(process.cwd(), resolve(dirname(bundle), originalSource))
          return `${source}:${(originalLine ?? 0) + 1}:${(originalColumn ?? 0) + 1}`
        })
      : text
}
