import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { closeAll, dataDir } from '../fixtures/cloud'

afterAll(closeAll)

const root = resolve(__dirname, '../../../..')

test('npm start tells its addresses, answers, and ends with all its processes when it is stopped', async () => {
  const data = dataDir()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (line.startsWith('就绪')) break
  }
  const url = said.map((line) => /^控制台\t(.*)\/console$/.exec(line)?.[1]).find(Boolean)
  expect(await (await fetch(`${url}/console/api/home`)).json()).toEqual({ dataDir: data })
  expect(said.map((line) => line.split('\t')[0])).toEqual(expect.arrayContaining(['构建', '云函数', '手机', '数据库']))
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(existsSync(join(data, 'server.url'))).toBe(false)
})
