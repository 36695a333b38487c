import fs from 'node:fs'
import path from 'node:path'

const kinds = /\.(png|jpe?g|gif|webp|svg|woff2?|ttf|mp3|mp4|json)$/
const code = /^(app|sitemap|theme|project\..*)\.json$/

/** Copies pictures and fonts to the same path, as a package on a phone holds them. */
export function copyAssets(source: string, outDir: string, at = '') {
  for (const entry of fs.readdirSync(path.join(source, at), { withFileTypes: true })) {
    const here = path.join(at, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'miniprogram_npm') copyAssets(source, outDir, here)
    } else if (kinds.test(entry.name) && !code.test(entry.name) && !isUnitJson(path.join(source, here))) {
      fs.mkdirSync(path.join(outDir, at), { recursive: true })
      fs.copyFileSync(path.join(source, here), path.join(outDir, here))
    }
  }
}

const isUnitJson = (file: string) => file.endsWith('.json') && fs.existsSync(file.replace(/json$/, 'wxml'))
