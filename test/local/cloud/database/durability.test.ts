import { spawn } from 'node:child_process'
import { open, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { names, newFolder, openThings } from './harness'

/** Kills the writer in the middle of its work; returns what it had said was written. */
const writeUntilKilled = async (dir: string, acknowledged: number) => {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'writer.ts'), dir])
  let printed = ''
  let errors = ''
  writer.stderr.on('data', (text) => (errors += text))
  writer.stdout.on('data', (text) => {
    printed += text
    if (printed.split('\n').length > acknowledged) writer.kill('SIGKILL')
  })
  await new Promise((resolve) => writer.on('close', resolve))
  if (writer.signalCode !== 'SIGKILL') throw new Error(`The writer ended by itself: ${errors}`)
  return printed.slice(0, printed.lastIndexOf('\n')).split('\n')
}

test('a process killed in the middle of writing loses nothing that it acknowledged, and no half of a transaction', async () => {
  const dir = await newFolder()
  const acknowledged = await writeUntilKilled(dir, 300)
  const things = await openThings({ dir })
  const kept = new Set(names(things.database.read('things')))
  expect(acknowledged.length).toBeGreaterThanOrEqual(300)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect([...kept].filter((id) => !String(id).endsWith('b') && !kept.has(`${String(id)}b`))).toEqual([])
}, 60_000)

const filled = async () => {
  const things = await openThings()
  await things.add(Array.from({ length: 100 }, (_, n) => ({ n, text: 'x'.repeat(1000) })))
  await things.close()
  return { dir: things.dir, file: join(things.dir, 'data.mdb') }
}

test.each<[string, (file: string) => Promise<unknown>]>([
  ['something else', (file) => writeFile(file, 'not a database '.repeat(1000))],
  ['cut in half', async (file) => truncate(file, (await stat(file)).size / 2)],
  [
    'overwritten after its head',
    async (file) => {
      const handle = await open(file, 'r+')
      const { size } = await handle.stat()
      await handle.write(Buffer.alloc(size - 8192, 0xff), 0, size - 8192, 8192)
      await handle.close()
    },
  ],
])('a store that is %s is reported with the name of its file', async (_, damage) => {
  const { dir, file } = await filled()
  await damage(file)
  await expect(openThings({ dir })).rejects.toThrow(`The local database in ${file} is damaged: `)
})

test('a document that cannot be read is reported with the name of its file', async () => {
  const { dir, file } = await filled()
  const bytes = await readFile(file, 'latin1')
  // Each page stands where it stood, only what it says is wrong.
  await writeFile(file, bytes.replaceAll('{"_id"', '["_id"'), 'latin1')
  await expect(openThings({ dir })).rejects.toThrow(`The local database in ${file} is damaged: `)
})

test('a text of any characters comes back from the disk as it was', async () => {
  const things = await openThings()
  const document = {
    _id: '诉求|1',
    text: '路灯坏了 🏮\u0000\n"\\',
    'a b': [[], {}],
    at: new Date(-1),
    f: 1e300,
    z: -0,
    l: 2 ** 52,
  }
  await things.add(document)
  await things.close()
  expect(await (await openThings({ dir: things.dir })).get()).toEqual([document])
})
