import { cloud } from './cloud'

const seconds = 600
const perCall = 50

/** Addresses of ten minutes for files that the caller may see; a file that is gone has none. */
export async function fileUrls(fileIds: readonly string[]): Promise<Map<string, string>> {
  const all = [...new Set(fileIds)]
  const parts = Array.from({ length: Math.ceil(all.length / perCall) }, (_, i) =>
    all.slice(i * perCall, (i + 1) * perCall),
  )
  const answers = await Promise.all(parts.map(ask))
  return new Map(answers.flat())
}

async function ask(fileIds: readonly string[]): Promise<[string, string][]> {
  const answer = await cloud.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })) })
  const list = answer?.fileList ?? []
  return list.filter(({ tempFileURL }) => tempFileURL).map(({ fileID, tempFileURL }) => [fileID, tempFileURL])
}
