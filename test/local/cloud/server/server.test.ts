import { cpSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { callAs, closeAll, dataDir, functionsRoot, openCloud, post } from '../fixtures/cloud'

afterAll(closeAll)

const admin = (url: string, body: object) => post(`${url}/admin`, body, { 'content-type': 'application/json' })

test('a port that is taken is told in a sentence', async () => {
  const { url } = await openCloud()
  const port = Number(new URL(url).port)
  await expect(openCloud({ port })).rejects.toMatchObject({
    code: 'PORT_IN_USE',
    message: expect.stringContaining(`端口 ${port} 已被占用。请换一个端口：PORT=${port + 1} npm start`),
  })
})

test('two servers never share a data folder, and one that crashed does not block it', async () => {
  const dir = dataDir()
  const cloud = await openCloud({ dataDir: dir })
  await expect(openCloud({ dataDir: dir })).rejects.toMatchObject({
    code: 'DATA_DIR_IN_USE',
    message: expect.stringContaining(`${dir} 正被 ${cloud.url} 使用`),
  })
  await cloud.stop()
  writeFileSync(join(dir, 'server.url'), cloud.url)
  await openCloud({ dataDir: dir })
})

test('an action that is not there fails by its name, in the way SDKs read', async () => {
  const { url } = await openCloud()
  expect(await admin(url, { action: 'storage.batchCopyFile' })).toMatchObject({
    code: 'INVALID_PARAM',
    message: expect.stringContaining('storage.batchCopyFile'),
    requestId: expect.any(String),
  })
})

test('the phone is at the root, the console below it, and nothing outside their folders', async () => {
  const phone = dataDir()
  const desk = dataDir()
  writeFileSync(join(phone, 'index.html'), 'the phone')
  mkdirSync(join(phone, 'pages'))
  writeFileSync(join(phone, 'pages/home.js'), '//')
  writeFileSync(join(desk, 'index.html'), 'the console')
  const sites = [
    { prefix: '/', dir: phone },
    { prefix: '/console', dir: desk },
  ]
  const { url } = await openCloud({ sites })
  const get = (path: string) => fetch(url + path)
  expect(await (await get('/')).text()).toBe('the phone')
  expect(await (await get('/console')).text()).toBe('the console')
  expect((await get('/pages/home.js')).headers.get('content-type')).toContain('javascript')
  const statuses = ['/none', '/..%2f..%2fetc/passwd', '/wx/none', '/%'].map(async (path) => (await get(path)).status)
  expect(await Promise.all(statuses)).toEqual([404, 404, 404, 400])
})

test('the person switcher gets its people, and a phone’s error reaches the terminal', async () => {
  const lines: string[] = []
  const people = [{ openid: 'o-lin', name: '林阿姨', role: '居民', note: '三号楼' }]
  const { url } = await openCloud({ people: () => people, log: (line) => lines.push(line) })
  expect(await (await fetch(`${url}/wx/people`)).json()).toEqual(people)
  await post(`${url}/wx/errors`, { text: 'undefined is not a function' })
  expect(lines).toEqual(['[phone] undefined is not a function'])
})

test('the console sees functions, calls and collections', async () => {
  const cloud = await openCloud()
  await callAs(cloud, 'o-lin', 'notes', { call: 'add', text: 'a' })
  const see = async (what: string) => (await fetch(`${cloud.url}/console/api/${what}`)).json()
  expect(await see('calls')).toMatchObject([{ function: 'notes', call: 'add' }])
  expect(await see('collections')).toContainEqual({ name: 'notes', count: 1 })
  expect(await see('documents?collection=notes')).toMatchObject([{ text: 'a', by: 'o-lin' }])
  expect(await see('functions')).toContainEqual({ name: 'trouble', instances: 0, timeout: 20 })
  expect(await see('trips?all')).toHaveLength(2)
})

test('a function that was built again is the new one at the next call', async () => {
  const root = dataDir()
  cpSync(join(functionsRoot, 'trouble'), join(root, 'trouble'), { recursive: true })
  const cloud = await openCloud({ functionsRoot: root, warm: ['trouble'] })
  await cloud.invoke('trouble', {})
  const file = join(root, 'trouble/index.js')
  writeFileSync(file, "exports.main = async () => 'new'")
  utimesSync(file, new Date(), new Date(Date.now() + 1000))
  expect(await cloud.invoke('trouble', {})).toBe('new')
})
