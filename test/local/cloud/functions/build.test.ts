import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildFunctions } from '../../../../scripts/build/functions'
import { callAs, closeAll, dataDir, openCloud } from '../fixtures/cloud'

afterAll(closeAll)

const root = resolve(__dirname, '../../../..')
const greeting = (lines: string) => `import * as cloud from 'wx-server-sdk'
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
export const main = async ({ fail }: { fail?: boolean }) => {
${lines}
  return cloud.getWXContext()
}
`

const project = (functions: Record<string, string>) => {
  const source = dataDir()
  for (const [file, text] of Object.entries(functions)) {
    mkdirSync(join(source, file, '..'), { recursive: true })
    writeFileSync(join(source, file), text)
  }
  return { root, source, out: dataDir(), version: '1.2.3' }
}

test('a function in TypeScript runs from one file with the SDK inside, and its errors name its own lines', async () => {
  const built = project({
    'greeting/index.ts': greeting("  if (fail) throw new Error('no greeting')"),
    'greeting/config.json': '{ "timeout": 20 }',
    '_runtime/index.ts': '',
    'notes-only/contract.ts': '',
  })
  expect(await buildFunctions(built)).toEqual(['greeting'])
  expect(existsSync(join(built.out, 'greeting/package.json'))).toBe(true)

  const cloud = await openCloud({ functionsRoot: built.out })
  expect((await callAs(cloud, 'o-lin', 'greeting')).result).toMatchObject({ OPENID: 'o-lin', SOURCE: 'wx_client' })
  const { errMsg } = await callAs(cloud, 'o-lin', 'greeting', { fail: true })
  expect(errMsg).toMatch(/no greeting\n {4}at main \(.*greeting\/index\.ts:4:19\)/)
})

test('building again leaves what did not change, and takes away what is gone', async () => {
  const built = project({ 'greeting/index.ts': greeting(''), 'parting/index.ts': greeting('') })
  await buildFunctions(built)
  const before = statSync(join(built.out, 'greeting/index.js')).mtimeMs
  writeFileSync(join(built.source, 'parting/index.ts'), '')
  mkdirSync(join(built.out, 'left-over'))
  await buildFunctions(built)
  expect(statSync(join(built.out, 'greeting/index.js')).mtimeMs).toBe(before)
  expect(existsSync(join(built.out, 'left-over'))).toBe(false)
})

test('what esbuild doubts is a failure that says where', async () => {
  const built = project({ 'greeting/index.ts': greeting('  if (fail === NaN) return null') })
  await expect(buildFunctions(built)).rejects.toThrow(/greeting\/index\.ts:4: .*NaN/)
})
