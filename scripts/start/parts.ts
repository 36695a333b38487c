import { join } from 'node:path'
import type { Schema } from '../../cloudfunctions/_runtime/schema'
import type { LocalCloud, Person } from '../../local/cloud/server'
import { optional } from '../build/optional'
import { root } from '../build/project'

interface SchemaPart {
  schema: Schema
}
interface DemoPart {
  seed: (cloud: LocalCloud) => Promise<void>
  people: Person[]
  environment: Record<string, string>
  templates: string[]
  templateTitles: Record<string, string>
}

/** What the product and the demonstration bring to an empty cloud. */
export const findParts = async () => {
  const [{ schema = {} }, demo] = await Promise.all([
    optional<SchemaPart>(join(root, 'cloudfunctions/schema.ts')),
    optional<DemoPart>(join(root, 'local/demo/seed.ts')),
  ])
  return { schema, ...demo }
}
