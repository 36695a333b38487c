import { init } from '@cloudbase/node-sdk'
import { schema } from '../../../cloudfunctions/schema'
import { createClock } from '../../../local/cloud/clock'
import type { LocalCloud } from '../../../local/cloud/server'
import { people, seed, templates } from '../../../local/demo/seed'
import type { RequestRecord } from '../../../miniprogram/domain/request/record'
import { closeAll, openCloud } from '../cloud/fixtures/cloud'

let cloud: LocalCloud

beforeAll(async () => {
  const clock = createClock()
  clock.freeze(Date.parse('2026-11-24T09:41:00+08:00'))
  cloud = await openCloud({ schema, templates, clock })
  await seed(cloud)
}, 30_000)
afterAll(closeAll)

test('the demonstration is in the database', () => {
  const counts = Object.fromEntries(cloud.database.collections().map(({ name, count }) => [name, count]))
  expect(counts).toMatchObject({ communities: 2, settings: 2, people: people.length, jobs: 0, uploads: 0 })
  expect(counts.requests).toBeGreaterThanOrEqual(65)
  expect(counts.notices).toBeGreaterThan(50)
})

test('its photos can be fetched', async () => {
  const app = init({ env: 'local', secretId: 'x', secretKey: 'x', serviceUrl: `${cloud.url}/admin` })
  const { data } = await app.database().collection('requests').where({ owner: 'demo-li', status: 'resolved' }).get()
  const [{ photos, afterPhotos }] = data as RequestRecord[] as [RequestRecord]
  const { fileList } = await app.getTempFileURL({ fileList: [...photos, ...afterPhotos] })
  expect(fileList).toHaveLength(2)
  for (const { tempFileURL } of fileList) {
    const bytes = await (await fetch(tempFileURL)).arrayBuffer()
    expect(bytes.byteLength).toBeGreaterThan(1000)
    expect(bytes.byteLength).toBeLessThan(30_000)
  }
})

test('WeChat knows of as many consents as the records of the people', async () => {
  const app = init({ env: 'local', secretId: 'x', secretKey: 'x', serviceUrl: `${cloud.url}/admin` })
  const { data } = await app.database().collection('people').doc('demo-wang').get()
  const [{ pushes }] = data as { pushes: Record<string, number> }[] as [{ pushes: Record<string, number> }]
  expect(pushes.task).toBeGreaterThan(0)
  expect(cloud.openapi.quota('demo-wang', 'demo-template-task')).toBe(pushes.task)
  expect(cloud.openapi.quota('demo-qian', 'demo-template-progress')).toBe(0)
})
