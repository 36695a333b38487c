import { randomUUID } from 'node:crypto'
import type { WireActions } from '../actions'
import { CloudFailure } from '../failure'
import type { FileStore } from './files'
import type { Links } from './links'
import { checkPath, fileIdOf, pathOf } from './paths'

const mostPerCall = 50
const longestSeconds = 86_400

const listOf = <Item>(list: unknown): Item[] => {
  if (!Array.isArray(list) || list.length === 0) throw new CloudFailure('INVALID_PARAM', 'The list of files is empty')
  if (list.length > mostPerCall)
    throw new CloudFailure('INVALID_PARAM', `${list.length} files in one call, more than ${mostPerCall}`)
  return list as Item[]
}

export const storageActions = (files: FileStore, links: Links): WireActions => ({
  'storage.getUploadMetadata': ({ body }) => {
    const path = checkPath(body.path)
    const { url, authorization } = links.upload(path)
    return { data: { url, token: 'local', authorization, fileId: fileIdOf(path), cosFileId: randomUUID() } }
  },

  async 'storage.batchGetDownloadUrl'({ body }) {
    const asked = listOf<{ fileid: string; max_age?: number }>(body.file_list)
    const answer = async ({ fileid, max_age }: { fileid: string; max_age?: number }) => {
      const path = pathOf(fileid)
      if (path === undefined || !(await files.get(path)))
        return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, fileid, tempFileURL: '' }
      const maxAge = Math.min(Number(max_age) || longestSeconds, longestSeconds)
      return { code: 'SUCCESS', fileID: fileid, fileid, tempFileURL: links.download(path, maxAge), maxAge }
    }
    return { data: { download_list: await Promise.all(asked.map(answer)) } }
  },

  async 'storage.batchDeleteFile'({ body }) {
    const remove = async (fileId: string) => {
      const path = pathOf(fileId)
      const done = path !== undefined && (await files.remove(path))
      return { code: done ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID: fileId }
    }
    return { data: { delete_list: await Promise.all(listOf<string>(body.fileid_list).map(remove)) } }
  },
})
