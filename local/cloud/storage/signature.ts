import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Purpose = 'upload' | 'download'
export type Signer = ReturnType<typeof openSigner>

/** Signs a path until a moment (seconds since 1970). The key is kept, so that links outlive a restart. */
export const openSigner = (dir: string) => {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  const key = readFileSync(file)
  const sign = (purpose: Purpose, path: string, until: number) =>
    createHmac('sha256', key).update(`${purpose}\n${path}\n${until}`).digest('hex')
  return {
    sign,
    verify(purpose: Purpose, path: string, until: number, signature: string) {
      const expected = Buffer.from(sign(purpose, path, until))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
