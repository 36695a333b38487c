import { build, type BuildOptions, type Message } from 'esbuild'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const told = ({ text, location }: Message) => (location ? `${location.file}:${location.line}: ${text}` : text)

/** Written only when it changed (a running function restarts when its file is new) and by rename (never half). */
export const writeChanged = async (file: string, bytes: Uint8Array): Promise<boolean> => {
  const before = await readFile(file).catch(() => undefined)
  if (before?.equals(bytes)) return false
  await mkdir(dirname(file), { recursive: true })
  await writeFile(`${file}.${process.pid}`, bytes)
  await rename(`${file}.${process.pid}`, file)
  return true
}

/** Bundles for Node. A warning is a failure: what esbuild doubts does not run in the cloud. Answers the files that changed. */
export const bundle = async (options: BuildOptions): Promise<string[]> => {
  const { outputFiles, warnings } = await build({
    bundle: true,
    platform: 'node',
    charset: 'utf8',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'silent',
    ...options,
    write: false,
  }).catch((failure: { errors?: Message[] }) => {
    throw failure.errors ? new Error(failure.errors.map(told).join('\n')) : failure
  })
  if (warnings.length) throw new Error(warnings.map(told).join('\n'))
  const changed = await Promise.all(outputFiles.map(({ path, contents }) => writeChanged(path, contents)))
  return outputFiles.filter((_, i) => changed[i]).map(({ path }) => path)
}
