import fs from 'node:fs'
import path from 'node:path'
import { masks } from '../../scripts/icons'

test('the icons that pages draw are those of assets/icon', () => {
  const written = path.resolve(__dirname, '../../miniprogram/components/icon/masks.wxss')
  expect(fs.readFileSync(written, 'utf8')).toBe(masks())
})
