import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LocalCloud } from '../../local/cloud/server'

/** A marker in the data folder tells that the demo data is in; a seed that failed is tried again at the next start. */
export const seedOnce = async (dataDir: string, cloud: LocalCloud, seed?: (cloud: LocalCloud) => Promise<void>) => {
  const marker = join(dataDir, 'seeded')
  if (!seed || existsSync(marker)) return false
  await seed(cloud)
  writeFileSync(marker, `${new Date().toISOString()}\n`)
  return true
}
