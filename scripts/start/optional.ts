import { existsSync } from 'node:fs'

/** A part of the project that may not be there yet. What fails inside it is not hidden. */
export const optional = async <Part>(file: string): Promise<Partial<Part>> =>
  existsSync(file) ? ((await import(file)) as Partial<Part>) : {}
