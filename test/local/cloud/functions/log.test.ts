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
