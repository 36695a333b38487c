import busboy from 'busboy'
import type { IncomingMessage } from 'node:http'

export interface OpenApiForm {
  apiName: string
  token: string
  requestData: Buffer
}

const fieldLimit = 12 * 1024 * 1024

/** The binary part has no file name, so busboy takes it for text: read as latin1, it loses nothing. */
export const readForm = (request: IncomingMessage): Promise<OpenApiForm> =>
  new Promise((resolve, reject) => {
    const parts: Record<string, Buffer> = {}
    const form = busboy({ headers: request.headers, defCharset: 'latin1', limits: { fieldSize: fieldLimit } })
    form.on('field', (name, value) => (parts[name] = Buffer.from(value, 'latin1')))
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => (parts[name] = Buffer.concat(chunks)))
    })
    form.on('error', reject)
    form.on('close', () =>
      resolve({
        apiName: String(parts.apiName ?? ''),
        token: String(parts.wxCloudApiToken ?? ''),
        requestData: parts.requestData ?? Buffer.alloc(0),
      }),
    )
    request.pipe(form)
  })
