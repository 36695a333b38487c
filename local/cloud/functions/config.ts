import { existsSync, readFileSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

export interface Trigger {
  name: string
  type: 'timer'
  config: string
}

/** `config.json` beside a function, as the vendor reads it. `invoke: false` stands for its security rule. */
export interface FunctionConfig {
  timeout?: number
  memorySize?: number
  permissions?: { openapi?: string[] }
  triggers?: Trigger[]
  invoke?: boolean
}

export const readConfig = (folder: string): FunctionConfig => {
  const file = join(folder, 'config.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FunctionConfig) : {}
}

/** Changes when the function was built again. Undefined: there is no such function. */
export const versionOf = (folder: string): number | undefined =>
  statSync(join(folder, 'index.js'), { throwIfNoEntry: false })?.mtimeMs

export const functionNames = async (root: string): Promise<string[]> => {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => versionOf(join(root, entry.name)) !== undefined).map((entry) => entry.name)
}
