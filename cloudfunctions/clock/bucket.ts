import { cloud } from '../_runtime/cloud'

const probe = 'clock/bucket.txt'
let prefix: Promise<string> | undefined

/**
 * `cloud://<environment>.<bucket>/`. A file is deleted by its full id, and the platform tells a function its bucket only in the id of
 * a file that it wrote: so one empty file is written once an instance.
 */
export function bucketPrefix(): Promise<string> {
  prefix ??= cloud
    .uploadFile({ cloudPath: probe, fileContent: Buffer.from('\n') })
    .then(({ fileID }) => fileID.slice(0, -probe.length))
  prefix.catch(() => (prefix = undefined))
  return prefix
}
