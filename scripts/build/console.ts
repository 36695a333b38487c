import { join } from 'node:path'
import { buildConsole as build } from '../../local/console/build'
import { root } from './project'

export const consoleDir = join(root, 'dist/console')

/** The developer's page. */
export const buildConsole = () => build({ root, outDir: consoleDir })
