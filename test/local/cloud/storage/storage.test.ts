import { createClock } from '../../../../local/cloud/clock'
import { callAs, closeAll, dataDir, openCloud } from '../fixtures/cloud'
import type { LocalCloud } from '../../../../local/cloud/server'

const clock = createClock()
const dir = dataDir()
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openCloud({ clock, dataDir: dir })
})
afterAll(closeAll)
afterEach(() => clock.release())

const files = async (act: string, more: object) => (await callAs(cloud, 'o-lin', 'files', { act, ...more })).result
const upload = (path: string, text = path) => files('upload', { path, text })
const linkTo = async (fileID: string) => (await files('links', { fileList: [fileID] })).fileList[0]

test.each(['a/plain.txt', '照片/一 二.png', '名|字/三.txt', 'a/100%.txt'])('%s is kept and read back', async (path) => {
  const { fileID } = await upload(path)
  expect(fileID).toBe(`cloud://xiyuan-local.7869-xiyuan-local-1250000000/${path}`)
  expect(await files('read', { fileID })).toBe(path)
})

test('a link opens the file until it expires', async () => {
  const { fileID } = await upload('b/link.txt')
  clock.freeze(Date.now())
  const { tempFileURL, status } = await linkTo(fileID)
  expect(status).toBe(0)
  expect(await (await fetch(tempFileURL)).text()).toBe('b/link.txt')
  clock.advance(86_400_000)
  const late = await fetch(tempFileURL)
  expect(late.status).toBe(403)
  expect(await late.text()).toContain('<Code>AccessDenied</Code>')
})

test('a link opens no other file, and no file without a signature', async () => {
  await upload('b/secret.txt')
  const { tempFileURL } = await linkTo((await upload('b/open.txt')).fileID)
  expect((await fetch(tempFileURL.replace('open', 'secret'))).status).toBe(403)
  expect((await fetch(`${cloud.url}/cos/b/secret.txt`)).status).toBe(403)
})

test('nobody uploads without leave', async () => {
  const put = await fetch(`${cloud.url}/cos/b/forced.txt`, { method: 'PUT', body: 'x' })
  expect(put.status).toBe(403)
  expect(await put.text()).toContain('AccessDenied')
})

test('missing files are told one by one', async () => {
  const { fileID } = await upload('c/there.txt')
  const missing = fileID.replace('there', 'gone')
  const { fileList } = await files('links', { fileList: [fileID, missing, 'c/there.txt'] })
  expect(fileList.map((file: { status: number }) => file.status)).toEqual([0, -503003, -503003])
  const removed = await files('remove', { fileList: [fileID, missing] })
  expect(removed.fileList.map((file: { status: number }) => file.status)).toEqual([0, -503003])
  expect((await linkTo(fileID)).status).toBe(-503003)
})

test('more than fifty files in one call are refused', async () => {
  const fileList = Array.from({ length: 51 }, (_, i) => `cloud://x/${i}`)
  expect((await files('links', { fileList })).text).toContain('51')
})

test.each(['', '/a.txt', 'a//b.txt', '../a.txt', 'a/./b', 'x'.repeat(851)])('the name %j is refused', async (path) => {
  expect((await upload(path, 'x')).text).toContain('cloudPath')
})

test('a phone uploads, may replace its own file, and reads none', async () => {
  const put = async (openid: string, text: string) =>
    (
      await fetch(`${cloud.url}/wx/uploadFile?cloudPath=${encodeURIComponent('诉求/1.jpg')}`, {
        method: 'PUT',
        headers: { 'x-openid': openid, 'content-type': 'image/jpeg' },
        body: text,
      })
    ).json() as Promise<{ fileID: string; errCode?: number }>
  const { fileID } = await put('o-lin', 'one')
  expect((await put('o-wang', 'stolen')).errCode).toBe(-503002)
  await put('o-lin', 'two')
  expect(await files('read', { fileID })).toBe('two')
  const { tempFileURL } = await linkTo(fileID)
  expect((await fetch(tempFileURL)).headers.get('content-type')).toBe('image/jpeg')

  const ask = (api: string) =>
    fetch(`${cloud.url}/wx/${api}`, {
      method: 'POST',
      headers: { 'x-openid': 'o-lin' },
      body: JSON.stringify({ fileList: [fileID] }),
    })
  for (const api of ['getTempFileURL', 'deleteFile'])
    expect(await (await ask(api)).json()).toMatchObject({ fileList: [{ fileID, status: -503002 }] })
})

test('files and links outlive a restart', async () => {
  const { fileID } = await upload('d/kept.txt')
  const { tempFileURL } = await linkTo(fileID)
  const before = cloud.url
  await cloud.stop()
  cloud = await openCloud({ clock, dataDir: dir })
  expect(await files('read', { fileID })).toBe('d/kept.txt')
  expect(await (await fetch(tempFileURL.replace(before, cloud.url))).text()).toBe('d/kept.txt')
})
