import fs from 'node:fs'
import type { Problems } from './problems'

export const isFile = (file: string) => fs.existsSync(file) && fs.statSync(file).isFile()

export function readText(file: string): string {
  return fs.readFileSync(file, 'utf8')
}

/** Reads JSON; a mistake in it becomes a problem and an empty object. */
export function readJson<T extends object>(file: string, problems: Problems): T {
  const text = readText(file)
  try {
    return JSON.parse(text) as T
  } catch (error) {
    const { message } = error as Error
    const at = /position (\d+)/.exec(message)
    problems.error(file, message, at ? text.slice(0, Number(at[1])).split('\n').length : undefined)
    return {} as T
  }
}
