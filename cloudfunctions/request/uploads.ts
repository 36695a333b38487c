/** Photos: a path proves whose it is, because its folder is made from the openid; the record of an upload only lets the clock find orphans. */
import type { Actor } from '../../miniprogram/domain/account/roles'
import { Refusal } from '../../miniprogram/domain/refusal'
import { cloud, _ } from '../_runtime/cloud'
import { collection, isDuplicate } from '../_runtime/collection'
import { folderOf } from '../_runtime/codes'

/** One file that somebody may send, until a request names it. */
export interface UploadRecord {
  /** Its path. */
  _id: string
  person: string
  community: string
  request: string
  at: number
}

export const uploads = collection<UploadRecord>('uploads')

const pathOf = (person: string, file: string): string => `uploads/${folderOf(person)}/${file}.jpg`

/** Where each file goes. Asking twice for the same file is asking once. */
export async function startUploads(actor: Actor, request: string, files: readonly string[], at: number) {
  const records = files.map((file) => ({
    _id: pathOf(actor.id, file),
    person: actor.id,
    community: actor.community,
    request,
    at,
  }))
  await uploads.add(records).catch(async (error: unknown) => {
    if (!isDuplicate(error)) throw error
    // A list stops at the first one that is there already.
    await Promise.all(records.map((record) => uploads.add(record).catch(unlessDuplicate)))
  })
  return records.map(({ _id }, i) => ({ file: files[i]!, cloudPath: _id }))
}

const unlessDuplicate = (error: unknown): void => {
  if (!isDuplicate(error)) throw error
}

/** The path of a file id, if the file lies in this person's folder of this environment; else the photo is somebody else's. */
export function ownPath(actor: Actor, fileId: string): string {
  const { ENV } = cloud.getWXContext()
  const match = /^cloud:\/\/([^./]+)\.[^./]+\/(uploads\/[0-9a-f]+\/[\w-]{16,40}\.jpg)$/.exec(fileId)
  const [, env, path] = match ?? []
  if (!path || env !== ENV || !path.startsWith(`uploads/${folderOf(actor.id)}/`))
    throw new Refusal('request.photo_not_yours')
  return path
}

/** A record names these now: the clock has nothing to do with them any more. */
export async function claimUploads(actor: Actor, paths: readonly string[]): Promise<void> {
  if (paths.length > 0) await uploads.remove({ _id: _.in([...paths]), person: actor.id })
}
