import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** A part of the project that may not be there yet. What fails inside it is not hidden. */
export const optional = async <Part>(file: string): Promise<Partial<Part>> =>
  existsSync(file) ? ((await import(pathToFileURL(file).href)) as Partial<Part>) : {}
