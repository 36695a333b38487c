import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export interface StoredFile {
  path: string
  type: string
  size: number
  /** Who uploaded it from a phone; files of functions have no owner. */
  owner?: string
  /** Name of the file with the bytes. */
  blob: string
}

export type FileStore = Awaited<ReturnType<typeof openFileStore>>

/** A file is a note and its bytes. The note takes its place by rename after the bytes are on disk, so no half is ever seen. */
export const openFileStore = async (dir: string) => {
  await mkdir(join(dir, 'blobs'), { recursive: true })
  await mkdir(join(dir, 'notes'), { recursive: true })
  const blobFile = (blob: string) => join(dir, 'blobs', blob)
  const noteFile = (path: string) => join(dir, 'notes', `${createHash('sha256').update(path).digest('hex')}.json`)

  const get = async (path: string): Promise<StoredFile | undefined> => {
    const text = await readFile(noteFile(path), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : (JSON.parse(text) as StoredFile)
  }

  return {
    get,
    async put(path: string, type: string, bytes: Readable, owner?: string): Promise<StoredFile> {
      const before = await get(path)
      const blob = randomUUID()
      const target = createWriteStream(blobFile(blob))
      await pipeline(bytes, target).catch(async (error: unknown) => {
        await rm(blobFile(blob), { force: true })
        throw error
      })
      await flush(blobFile(blob))
      const file: StoredFile = { path, type, size: target.bytesWritten, owner, blob }
      await writeFile(`${noteFile(path)}.${blob}`, JSON.stringify(file), { flush: true })
      await rename(`${noteFile(path)}.${blob}`, noteFile(path))
      if (before) await rm(blobFile(before.blob), { force: true })
      return file
    },
    read: (file: StoredFile): ReadStream => createReadStream(blobFile(file.blob)),
    async remove(path: string): Promise<boolean> {
      const file = await get(path)
      if (!file) return false
      await rm(noteFile(path), { force: true })
      await rm(blobFile(file.blob), { force: true })
      return true
    },
  }
}

const flush = async (file: string) => {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}
