import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CloudFailure } from './failure'

/** Where a running server says which data folder is its own. */
export const homePath = '/console/api/home'
export const homeOf = (folder: string) => ({ dataDir: resolve(folder) })

const askWhose = async (url: string): Promise<unknown> => {
  try {
    return ((await (await fetch(url + homePath)).json()) as { dataDir?: unknown }).dataDir
  } catch {
    return undefined
  }
}

/** Two servers on one data folder would each believe their own memory. Answers how to let go. */
export const lockFolder = async (folder: string, url: string): Promise<() => Promise<void>> => {
  const file = join(folder, 'server.url')
  await mkdir(folder, { recursive: true })
  // A number of a process could be anyone's after a crash; an address can be asked.
  const other = await readFile(file, 'utf8').catch(() => '')
  if (other && other !== url && (await askWhose(other)) === resolve(folder))
    throw new CloudFailure(
      'DATA_DIR_IN_USE',
      `数据目录 ${folder} 正被 ${other} 使用。请先停掉它，或换一个：DATA_DIR=.data2 npm start\n` +
        `The data folder ${folder} is in use by ${other}. Stop it, or choose another: DATA_DIR=.data2 npm start`,
    )
  await writeFile(file, url)
  return () => rm(file, { force: true })
}
