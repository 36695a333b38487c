import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ownFiles, root, source } from './files'

const folders: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux/wcc',
  darwin: 'mac/wcc',
  win32: 'windows/wcc.exe',
}

/** The compiler's complaint with file:line:column, or nothing. */
export function checkWxml(folder = source, files = ownFiles('.wxml', '.wxs')): string {
  const compiler = path.join(root, 'node_modules/miniprogram-compiler/bin', folders[process.platform]!)
  // It comes out of the npm archive without the right to run.
  fs.chmodSync(compiler, 0o755)
  const { status, stderr, error } = spawnSync(compiler, ['-d', ...files], {
    cwd: folder,
    maxBuffer: 64 << 20,
    encoding: 'utf8',
  })
  if (error) throw error
  return status === 0 ? '' : stderr.trim() || `wcc ended with ${status}`
}
