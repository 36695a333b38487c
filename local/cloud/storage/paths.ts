import { CloudFailure } from '../failure'
import { bucket, envId } from '../identity'

const prefix = `cloud://${envId}.${bucket}/`
const longestPath = 850

export const fileIdOf = (path: string) => prefix + path

/** Undefined for an id of another environment, or one that is no id. */
export const pathOf = (fileId: unknown): string | undefined =>
  typeof fileId === 'string' && fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined

/** The rules for names in cloud storage. Chinese and `|` are fine. */
export const checkPath = (path: unknown): string => {
  const segments = typeof path === 'string' ? path.split('/') : []
  const bad =
    typeof path !== 'string' ||
    Buffer.byteLength(encodeURIComponent(path)) > longestPath ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..') ||
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    /[\x00-\x1f\x7f]/.test(path)
  if (bad) throw new CloudFailure('INVALID_PARAM', `cloudPath ${JSON.stringify(path)} is not a valid name`)
  return path
}
