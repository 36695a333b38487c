import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'

/** Compiled code of a bundle is kept beside the runner: a function with the SDK inside then loads in half the time. */
const folder = join(__dirname, 'compiled')
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** V8 compares only the length of the source, so the name says exactly which build of which file it is. */
const cacheFile = (file: string) => {
  const { mtimeMs, size } = statSync(file)
  return join(folder, `${hash(file)}-${hash(`${mtimeMs} ${size} ${process.version}`)}`)
}

const read = (file: string) => {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

const keep = (cache: string, script: Script) => {
  mkdirSync(folder, { recursive: true })
  const [sameFile = ''] = basename(cache).split('-')
  for (const old of readdirSync(folder)) if (old.startsWith(sameFile)) rmSync(join(folder, old), { force: true })
  writeFileSync(`${cache}.${process.pid}`, script.createCachedData())
  renameSync(`${cache}.${process.pid}`, cache)
}

type Wrapped = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void

/** `require(file)`, faster. */
export const loadModule = (file: string): unknown => {
  const cache = cacheFile(file)
  const cachedData = read(cache)
  const script = new Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData })
  const module = { exports: {} }
  const wrapped = script.runInThisContext() as Wrapped
  wrapped(module.exports, createRequire(file), module, file, dirname(file))
  try {
    if (!cachedData || script.cachedDataRejected) keep(cache, script)
  } catch {
    // Two instances that start together may trip over each other's files; the cache only saves time.
  }
  return module.exports
}
