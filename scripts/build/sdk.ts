import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeChanged } from './bundle'

/** A source map that says nothing: the SDK's own lines would make the map of every function ten times as large. */
const noMap = Buffer.from('{"version":3,"sources":["wx-server-sdk"],"mappings":"AAAA"}').toString('base64')

/** wx-server-sdk in one minified file, made once per version: each function's bundle takes it as it stands. */
export const buildSdk = async (root: string, target: string): Promise<string> => {
  const folder = join(root, 'node_modules/wx-server-sdk')
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  const file = join(root, `dist/local/wx-server-sdk-${version}.js`)
  if (existsSync(file)) return file
  const { outputFiles, warnings } = await build({
    entryPoints: [folder],
    bundle: true,
    minify: true,
    platform: 'node',
    target,
    charset: 'utf8',
    write: false,
  })
  if (warnings.length) throw new Error(warnings.map(({ text }) => text).join('\n'))
  const code = outputFiles.map(({ text }) => text).join('')
  await writeChanged(file, Buffer.from(`${code}//# sourceMappingURL=data:application/json;base64,${noMap}\n`))
  return file
}
