import { join } from 'node:path'
import { optional } from './optional'
import { root } from './project'

interface PhonePart {
  buildPhone: (options: { root: string; outDir: string; quiet?: boolean }) => Promise<{ ms: number; errors: string[] }>
}

export const phoneDir = join(root, 'dist/phone')

/** The mini-program for the browser. Loaded only now: functions alone are built without it. */
export const buildPhone = async () => {
  const { buildPhone: build } = await optional<PhonePart>(join(root, 'local/phone/build.ts'))
  return (
    (await build?.({ root, outDir: phoneDir, quiet: true })) ?? { ms: 0, errors: ['local/phone/build.ts is missing'] }
  )
}
