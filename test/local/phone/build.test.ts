import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildPhone } from '../../../local/phone/build'

jest.setTimeout(30_000) // four builds on a busy machine

const fixture = path.join(__dirname, 'fixture')
let root: string
let outDir: string

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'phone-'))
  outDir = path.join(root, 'out')
  fs.cpSync(fixture, root, { recursive: true })
  fs.symlinkSync(path.resolve(__dirname, '../../../node_modules'), path.join(root, 'node_modules'))
})

afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

const at = (file: string) => path.join(root, 'miniprogram', file)
const read = (file: string) => fs.readFileSync(at(file), 'utf8')
const write = (file: string, text: string) => fs.writeFileSync(at(file), text)
const build = async () => (await buildPhone({ root, outDir, quiet: true })).errors

test('a mini-program as it should be is built without complaint, with its pictures', async () => {
  expect(await build()).toEqual([])
  expect(fs.readdirSync(outDir).sort()).toEqual(['app.css', 'app.js', 'app.js.map', 'assets', 'index.html'])
  expect(fs.existsSync(path.join(outDir, 'assets/icon/roof.svg'))).toBe(true)
})

test('what a phone would refuse is told with its file and line', async () => {
  write('pages/home/home.wxml', '<view>\n  <text>一\n</view>\n<my-clock />\n')
  write('pages/form/form.wxss', '.field {\n  color: red;\n')
  write('pages/mine/mine.ts', `${read('pages/mine/mine.ts')}\nimport dayjs from 'dayjs'\nimport './nowhere'\ndayjs()\n`)
  write(
    'components/card/card.json',
    '{\n  "component": true,\n  "usingComponents": {\n    "gone": "../gone/gone"\n  }\n}',
  )
  const errors = await build()
  const lines = read('pages/mine/mine.ts').split('\n').length
  expect(errors).toEqual(
    expect.arrayContaining([
      'miniprogram/pages/home/home.wxml:2 missing end tag',
      'miniprogram/pages/home/home.wxml:4 component <my-clock> is not in usingComponents',
      'miniprogram/pages/form/form.wxss:1 Unclosed block',
      'miniprogram/components/card/card.json:4 component "../gone/gone" is not found',
      `miniprogram/pages/mine/mine.ts:${lines - 3} package "dayjs" is not in package.json dependencies`,
    ]),
  )
  expect(errors.join()).toMatch(`miniprogram/pages/mine/mine.ts:${lines - 2} Could not resolve "./nowhere"`)
})

test('what stands outside miniprogram/ is not on a phone', async () => {
  fs.writeFileSync(path.join(root, 'outside.ts'), 'export const outside = 1\n')
  write('app.ts', `import { outside } from '../outside'\nApp({ outside })\n`)
  expect(await build()).toEqual(['miniprogram/app.ts:1 "../outside" is outside miniprogram/: a phone does not have it'])
})

test('a component of a package that is not in dependencies, and a page without a template, are refused', async () => {
  fs.writeFileSync(path.join(root, 'package.json'), '{ "dependencies": {} }')
  write('app.json', read('app.json').replace('"pages/mine/mine"', '"pages/mine/mine",\n    "pages/lost/lost"'))
  const errors = await build()
  expect(errors.join('\n')).toMatch(/app.json:\d+ page "pages\/lost\/lost" has no .wxml/)
  expect(errors.join('\n')).toMatch(
    /pages\/home\/home.json:\d+ package "tdesign-miniprogram" is not in package.json dependencies/,
  )
  expect(errors.join('\n')).toMatch(/app.wxss:1 @import "tdesign-miniprogram\/.*" is not found/)
})

test('styles keep to their page and their component, and count in phone lengths', async () => {
  await build()
  const css = fs.readFileSync(path.join(outDir, 'app.css'), 'utf8')
  expect(css).toContain(':where([data-page="sub/pages/detail/detail"]) .title')
  expect(css).toMatch(/\[wx-host="s\w+"\] \{\s+display: block;\s+margin: calc\(var\(--rpx\) \* 24\)/)
  expect(css).toMatch(/\.s\w+--title\.s\w+--on/)
  expect(css).toMatch(/:where\(html\.ph-dark\) \.wx-page \{\s+background-color: #14191d/)
  expect(css).not.toMatch(/tdesign\.gtimg/)
})
