import { join } from 'node:path'
import type { Schema } from '../../cloudfunctions/_runtime/schema'
import type { LocalCloud, Person } from '../../local/cloud/server'
import { root } from '../build/project'
import { optional } from './optional'

interface SchemaPart {
  schema: Schema
}
interface DemoPart {
  seed: (cloud: LocalCloud) => Promise<void>
  people: Person[]
  environment: Record<string, string>
  templates: string[]
}
interface PhonePart {
  buildPhone: (options: { root: string; outDir: string; quiet?: boolean }) => Promise<{ ms: number; errors: string[] }>
}

/** What others bring: the schema of the product, the demo's people and data, the phone. */
export const findParts = async () => {
  const [schema, demo, phone] = await Promise.all([
    optional<SchemaPart>(join(root, 'cloudfunctions/schema.ts')),
    optional<DemoPart>(join(root, 'local/demo/seed.ts')),
    optional<PhonePart>(join(root, 'local/phone/build.ts')),
  ])
  return { schema: schema.schema ?? {}, demo, phone: phone.buildPhone }
}
