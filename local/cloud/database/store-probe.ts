import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const read = `
  const database = require(process.argv[1]).open({ path: process.argv[2], encoding: 'string', readOnly: true })
  for (const { key, value } of database.getRange()) void key, value
`

/** Reads the whole store in a process of its own: lmdb maps the file, and a damaged one takes its reader down with it. */
export const probeStore = async (dir: string): Promise<void> => {
  const { size } = await stat(join(dir, 'data.mdb')).catch(() => ({ size: 0 }))
  if (!size) return
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, ['-e', read, createRequire(__filename).resolve('lmdb'), dir], (error, _, stderr) => {
      if (!error) return resolve()
      reject(
        new Error(
          error.signal ? `reading it ended with ${error.signal}` : (stderr.match(/Error: (.*)/)?.[1] ?? error.message),
        ),
      )
    })
  })
}
