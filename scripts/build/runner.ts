import { join } from 'node:path'
import { bundle } from './bundle'

/** Plain JavaScript, so that an instance of a function starts fast. */
export const buildRunner = (root: string) =>
  bundle({
    entryPoints: [join(root, 'local/cloud/functions/runner.ts')],
    outfile: join(root, 'dist/local/runner.js'),
    target: 'node20',
  })
