import fs from 'node:fs'
import { masks, masksFile } from '../../scripts/miniprogram/masks'

test('the icons that pages draw are those of assets/icon', () => {
  expect(fs.readFileSync(masksFile, 'utf8')).toBe(masks())
})
