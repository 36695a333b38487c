import { CloudFailure } from '../failure'

const megabyte = 1024 * 1024

/** A function takes and gives 6 MB; what goes to or comes from a mini-program is narrower. */
export const limits = { event: 6 * megabyte, result: 6 * megabyte, client: megabyte }

const codes = { event: 'EXCEED_MAX_PAYLOAD_SIZE', result: 'EXCEED_MAX_RESULT_SIZE' }

export const checkSize = (what: 'event' | 'result', value: unknown, limit: number) => {
  const size = Buffer.byteLength(JSON.stringify(value ?? null))
  if (size > limit) throw new CloudFailure(codes[what], `The ${what} has ${size} bytes, more than ${limit}`)
}
