import { handle } from '../_runtime/serve'
import type { RequestContext } from './context'
import { startUploadInput } from './contract'
import { startUploads } from './uploads'

export const startUpload = handle(startUploadInput, ({ request, files }, { actor, now }: RequestContext) =>
  startUploads(actor, request, [...new Set(files)], now()),
)
