import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Package {
  version: string
  miniprogram?: string
  dependencies?: Record<string, string>
}

const read = async (folder: string) => JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Package

const packedVersion = '.version'

/** What "构建 npm" of DevTools does with a package that has a `miniprogram` field: its folder is copied as it stands. */
export const packMiniprogramNpm = async (root: string): Promise<string[]> => {
  const { dependencies = {} } = await read(root)
  for (const name of Object.keys(dependencies)) {
    const from = join(root, 'node_modules', name)
    const to = join(root, 'miniprogram/miniprogram_npm', name)
    const { miniprogram, version } = await read(from)
    if (!miniprogram)
      throw new Error(`${name} has no "miniprogram" field: this build only copies packages that have one`)
    const packed = join(to, packedVersion)
    if (existsSync(packed) && (await readFile(packed, 'utf8')) === version) continue
    await rm(to, { recursive: true, force: true })
    await mkdir(to, { recursive: true })
    await cp(join(from, miniprogram), to, { recursive: true })
    await writeFile(packed, version)
  }
  return Object.keys(dependencies)
}
