import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkWxml } from '../../scripts/miniprogram/wxml'

test('all our WXML passes WeChat’s compiler', () => expect(checkWxml()).toBe(''))

test('a tag that is not closed is found by file and line', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wxml-'))
  fs.writeFileSync(path.join(folder, 'broken.wxml'), '<view>\n  <text>有事，说一声\n</view>\n')
  expect(checkWxml(folder, ['broken.wxml'])).toMatch(/broken\.wxml:\d+:\d+/)
})
