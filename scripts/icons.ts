/** Writes components/icon/masks.wxss from assets/icon/*.svg: WXSS on a phone loads no file of the package, only data. */
import fs from 'node:fs'
import path from 'node:path'

const source = path.resolve(__dirname, '../miniprogram/assets/icon')
const target = path.resolve(__dirname, '../miniprogram/components/icon/masks.wxss')

export function masks(): string {
  const rules = fs
    .readdirSync(source)
    .sort()
    .map(
      (file) =>
        `.i-${path.parse(file).name} {\n  --mask: url("${dataUrl(fs.readFileSync(path.join(source, file), 'utf8'))}");\n}`,
    )
  return `/* Written by scripts/icons.ts from assets/icon. */\n${rules.join('\n')}\n`
}

const dataUrl = (svg: string) =>
  `data:image/svg+xml,${svg
    .trim()
    .replace(/"/g, "'")
    .replace(/[#<>%]/g, (character) => encodeURIComponent(character))}`

if (require.main === module) fs.writeFileSync(target, masks())
