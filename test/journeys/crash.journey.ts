/** Nothing that was acknowledged is lost, and nothing happens twice, when the machine stops dead in the middle of the work. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

const submits = 200
const root = path.resolve(__dirname, '../..')

let dataDir: string
let running: ChildProcess | undefined

beforeAll(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'xiyuan-crash-'))
})

afterAll(async () => {
  if (running && running.exitCode === null && running.signalCode === null) {
    running.kill('SIGTERM')
    await once(running, 'exit')
  }
  rmSync(dataDir, { recursive: true, force: true })
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  return port
}

/** Starts the product as a person does and waits for the line that says where it is. */
async function start(port: number): Promise<ChildProcess> {
  // Not through npm or a wrapper: SIGKILL must hit the server itself, not a parent of it.
  const tsx = createRequire(__filename).resolve('tsx')
  const child = spawn(process.execPath, ['--import', tsx, 'scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(`http://127.0.0.1:${port}/`)) resolve()
    })
    child.once('exit', () => reject(new Error(`npm start ended before it was ready:\n${said}`)))
  })
  return child
}

interface Reply {
  ok: boolean
  code?: string
  value?: { id: string; number: string }
}

async function call(port: number, openid: string, name: string, input: unknown): Promise<Reply> {
  const response = await fetch(`http://127.0.0.1:${port}/wx/callFunction`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify({ name: name.split('.')[0], data: { call: name, input } }),
  })
  const { result } = (await response.json()) as { result?: Reply }
  if (!result) throw new Error('no reply')
  return result
}

test('every acknowledged request is there after kill -9 in the middle of 200 submits, and a second try makes no second one', async () => {
  const port = await freePort()
  running = await start(port)
  const people = (await (await fetch(`http://127.0.0.1:${port}/wx/people`)).json()) as {
    openid: string
    role: string
  }[]
  const resident = people.find(({ role }) => role === '居民')!.openid
  const submission = (index: number) => ({
    id: randomBytes(16).toString('hex'),
    text: `第 ${index + 1} 件：巷口的灯又不亮了，晚上看不见台阶`,
    photos: [],
    place: { kind: 'alley', alley: 'xidajie' },
    category: 'lighting',
    urgency: 'normal',
    hideName: false,
  })
  const all = Array.from({ length: submits }, (_, index) => submission(index))
  const acknowledged = new Map<string, string>()
  let killed: Promise<unknown> | undefined

  const rest = [...all]
  const sender = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const reply = await call(port, resident, 'request.submit', next).catch(() => undefined)
      if (reply?.ok) acknowledged.set(next.id, reply.value!.number)
      if (acknowledged.size >= submits / 3 && !killed) {
        killed = once(running!, 'exit')
        running!.kill('SIGKILL')
      }
      if (killed) return
    }
  }
  await Promise.all(Array.from({ length: 8 }, sender))
  await killed

  expect(acknowledged.size).toBeGreaterThanOrEqual(Math.floor(submits / 3))
  expect(acknowledged.size).toBeLessThan(submits)

  running = await start(port)
  for (const [id, number] of acknowledged)
    expect(await call(port, resident, 'request.get', { id })).toMatchObject({ ok: true, value: { id, number } })

  // The residents try again: all 200, whether they had heard back or not.
  const numbers = new Set<string>()
  for (const each of all) {
    const reply = await call(port, resident, 'request.submit', each)
    expect(reply).toMatchObject({ ok: true, value: { id: each.id } })
    if (acknowledged.has(each.id)) expect(reply.value!.number).toBe(acknowledged.get(each.id))
    numbers.add(reply.value!.number)
  }
  expect(numbers.size).toBe(submits)
}, 180_000)
