import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildFunctions } from './functions'
import { packMiniprogramNpm } from './miniprogram-npm'
import { buildRunner } from './runner'

export const root = resolve(__dirname, '../..')
export const functionsRoot = join(root, 'dist/cloudfunctions')

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/** The functions, and what runs them here. */
export const buildCloud = async (): Promise<string[]> => {
  const source = join(root, 'cloudfunctions')
  const [areas] = await Promise.all([buildFunctions({ root, source, out: functionsRoot, version }), buildRunner(root)])
  return areas
}

export const buildProject = async () => {
  const [areas, packages] = await Promise.all([buildCloud(), packMiniprogramNpm(root)])
  return { areas, packages }
}
