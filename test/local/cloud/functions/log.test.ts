import { callAs, closeAll, openCloud } from '../fixtures/cloud'

afterAll(closeAll)

test('each call is kept with its verb, its person, its outcome and its round trips', async () => {
  const cloud = await openCloud()
  const { result, requestID } = await callAs(cloud, 'o-lin', 'notes', { call: 'add', text: 'a' })
  expect(result).toEqual({ ok: true, texts: ['a'] })
  await callAs(cloud, 'o-wang', 'trouble', { kind: 'throw' })
  expect(cloud.calls()).toMatchObject([
    { function: 'notes', call: 'add', openid: 'o-lin', cold: true, ok: true, requestId: requestID, trips: 2 },
    { function: 'trouble', openid: 'o-wang', ok: false, code: 'FUNCTIONS_EXECUTE_FAIL', trips: 0 },
  ])
  const trips = cloud.trips.list()
  expect(trips).toMatchObject([
    { action: 'database.insertDocument', collection: 'notes', requestId: requestID },
    { action: 'database.getDocument', collection: 'notes', returned: 1, requestId: requestID },
  ])
  expect(trips[1]!.start).toBeGreaterThanOrEqual(trips[0]!.end)
  cloud.trips.clear()
  expect(cloud.trips.list()).toEqual([])
})

test('only the database counts as a round trip; the rest is listed on request', async () => {
  const cloud = await openCloud()
  await callAs(cloud, 'o-lin', 'files', { act: 'upload', path: 'a.txt', text: 'a' })
  await callAs(cloud, 'o-lin', 'post', { params: { touser: 'o-lin' } })
  expect(cloud.trips.list()).toEqual([])
  expect(cloud.trips.list({ all: true })).toMatchObject([
    { action: 'storage.getUploadMetadata', requestId: expect.any(String) },
    { action: 'openapi.subscribeMessage.send', code: '40037', requestId: expect.any(String) },
  ])
  expect(cloud.calls().map(({ trips }) => trips)).toEqual([0, 0])
})
