import fs from 'node:fs'
import path from 'node:path'
import { source } from './files'

const folder = path.join(source, 'assets/icon')
export const masksFile = path.join(source, 'components/icon/masks.wxss')

export function masks(): string {
  const rules = fs
    .readdirSync(folder)
    .sort()
    .map(
      (file) =>
        `.i-${path.parse(file).name} {\n  --mask: url("${dataUrl(fs.readFileSync(path.join(folder, file), 'utf8'))}");\n}`,
    )
  return `/* Written by scripts/icons.ts from assets/icon. */\n${rules.join('\n')}\n`
}

const dataUrl = (svg: string) =>
  `data:image/svg+xml,${svg
    .trim()
    .replace(/"/g, "'")
    .replace(/[#<>%]/g, (character) => encodeURIComponent(character))}`
