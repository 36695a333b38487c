import fs from 'node:fs'
import path from 'node:path'
import { ownFiles, source } from '../../scripts/miniprogram/files'
import { masks, masksFile } from '../../scripts/miniprogram/masks'

test('the icons that pages draw are those of assets/icon', () => {
  expect(fs.readFileSync(masksFile, 'utf8')).toBe(masks())
})

test('every icon that a page names is there', () => {
  const named = ownFiles('.wxml').flatMap((file) =>
    [...fs.readFileSync(path.join(source, file), 'utf8').matchAll(/<xy-icon[^>]*?\sname="(\w+)"/g)].map(
      ([, name]) => name!,
    ),
  )
  expect(named.filter((name) => !fs.existsSync(path.join(source, 'assets/icon', `${name}.svg`)))).toEqual([])
})
