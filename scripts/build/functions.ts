import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle, writeChanged } from './bundle'
import { buildSdk } from './sdk'

export interface FunctionsBuild {
  /** Of the project: where the SDK is found. */
  root: string
  source: string
  out: string
  version: string
}

/** The older of the two runtimes that the platform offers. */
const target = 'node16'

/** A folder with index.ts is a function; `_runtime` and its like are shared code. */
export const areasIn = async (source: string): Promise<string[]> => {
  const entries = await readdir(source, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(source, name, 'index.ts')))
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** One folder each, with everything that is uploaded: the SDK is inside index.js, so nothing is installed in the cloud. */
export const buildFunctions = async ({ root, source, out, version }: FunctionsBuild): Promise<string[]> => {
  const areas = await areasIn(source)
  await mkdir(out, { recursive: true })
  for (const old of await readdir(out)) if (!areas.includes(old)) await rm(join(out, old), { recursive: true })
  if (areas.length === 0) return []
  await bundle({
    entryPoints: Object.fromEntries(areas.map((area) => [`${area}/index`, join(source, area, 'index.ts')])),
    outdir: out,
    target,
    alias: { 'wx-server-sdk': await buildSdk(root, target) },
  })
  for (const area of areas) {
    await writeChanged(join(out, area, 'package.json'), json({ name: area, version, main: 'index.js' }))
    const config = await readFile(join(source, area, 'config.json'), 'utf8').catch(() => '{}')
    await writeChanged(join(out, area, 'config.json'), json(JSON.parse(config)))
  }
  return areas
}
