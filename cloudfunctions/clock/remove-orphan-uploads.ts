/** Photos that were sent for a request which nobody submitted: a day later they are gone. */
import type { RequestRecord } from '../../miniprogram/domain/request/record'
import { _, cloud } from '../_runtime/cloud'
import { collection } from '../_runtime/collection'
import type { UploadRecord } from '../request/uploads'
import { uploads } from '../request/uploads'
import { bucketPrefix } from './bucket'
import type { Job } from './job'
import { minutes } from './job'

const requests = collection<RequestRecord>('requests')

/** A draft on the phone keeps its photos for less. */
const keptMs = 24 * 60 * minutes
/** As many files as one call deletes. */
const pageLength = 50

export const removeOrphanUploads: Job = {
  everyMs: 10 * minutes,
  async run({ now, timeIsUp }) {
    let deleted = 0
    while (!timeIsUp()) {
      const page = await uploads.find({ at: _.lt(now - keptMs) }, { order: { at: 'asc' }, limit: pageLength })
      if (page.length === 0) break
      const named = await namedByRequests(page)
      const orphans = page.filter(({ _id }) => !named.has(_id))
      await deleteFiles(orphans.map(({ _id }) => _id))
      // After the files: a run that is cut off in between finds the records again.
      await uploads.remove({ _id: _.in(page.map(({ _id }) => _id)) })
      deleted += orphans.length
    }
    return { deleted }
  },
}

/** The reply that took them over may have been cut off before it struck out their records. */
async function namedByRequests(page: readonly UploadRecord[]): Promise<Set<string>> {
  const ids = [...new Set(page.map(({ request }) => request))]
  const found = await requests.find(
    { _id: _.in(ids) },
    { limit: pageLength, fields: ['photos', 'afterPhotos', 'history'] },
  )
  const files = found.flatMap(({ photos, afterPhotos, history }) => [
    ...photos,
    ...afterPhotos,
    ...history.flatMap((entry) => entry.photos ?? []),
  ])
  return new Set(files.map((file) => file.replace(/^cloud:\/\/[^/]+\//, '')))
}

async function deleteFiles(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return
  const prefix = await bucketPrefix()
  // A file that was never sent, or is gone already, is no failure.
  await cloud.deleteFile({ fileList: paths.map((path) => prefix + path) })
}
