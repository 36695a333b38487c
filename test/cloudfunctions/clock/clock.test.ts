import { newId, photo, said, submitted } from '../../support/story'
import { day, hour, minute, openWorld, tuesday, type World } from '../../support/world'

jest.setTimeout(60_000)
let world: World
beforeAll(async () => void (world = await openWorld()))
afterEach(() => world.cloud.interference.clear())
afterAll(() => world.stop())

/** The wire's own question for an address tells whether a file is there. */
const fileThere = async (fileid: string): Promise<boolean> => {
  const response = await fetch(`${world.cloud.url}/admin?env=x`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'storage.batchGetDownloadUrl', file_list: [{ fileid }] }),
  })
  const { data } = (await response.json()) as { data: { download_list: { code: string }[] } }
  return data.download_list[0]!.code === 'SUCCESS'
}

test('a photo that no request names is gone after a day; one that a request names stays', async () => {
  const orphan = await photo(world, 'li', newId())
  const input = said()
  const named = await photo(world, 'li', input.id)
  // The reply is cut off before the upload's record is struck out.
  world.cloud.interference.addFault({ action: 'database.removeDocument', collection: 'uploads', times: 1 })
  await world.as('li').call('request.submit', { ...input, photos: [named] })
  world.cloud.clock.advance(23 * hour)
  await world.tick()
  expect([await fileThere(orphan), world.read('uploads').length]).toEqual([true, 2])
  world.cloud.clock.advance(2 * hour)
  expect(await world.tick()).toMatchObject({ removeOrphanUploads: { deleted: 1 } })
  expect([await fileThere(orphan), await fileThere(named), world.read('uploads').length]).toEqual([false, true, 0])
})

test('a place that was asked for and never used is forgotten too', async () => {
  await world.as('li').get('request.startUpload', { request: newId(), files: [newId()] })
  world.cloud.clock.advance(2 * day)
  await world.tick()
  expect(world.read('uploads')).toEqual([])
})

test('a job is due once an interval, however often the trigger comes', async () => {
  world.cloud.clock.freeze(tuesday + 30 * day)
  expect(Object.keys((await world.tick()) as object)).toEqual(['sweepMessages', 'removeOrphanUploads'])
  expect(await world.tick()).toEqual({})
  world.cloud.clock.advance(minute)
  expect(Object.keys((await world.tick()) as object)).toEqual(['sweepMessages'])
})

test('two triggers at once do a job once; a run that died is taken over when its lease is out', async () => {
  world.cloud.clock.freeze(tuesday + 31 * day)
  const [one, two] = (await Promise.all([world.tick(), world.tick()])) as object[]
  expect([...Object.keys(one!), ...Object.keys(two!)].sort()).toEqual(['removeOrphanUploads', 'sweepMessages'])
  world.cloud.clock.advance(10 * minute)
  await world.edit('jobs', 'sweepMessages', { leasedUntil: world.cloud.clock.now() + 30_000 })
  expect(await world.tick()).not.toHaveProperty('sweepMessages')
  world.cloud.clock.advance(minute)
  expect(await world.tick()).toHaveProperty('sweepMessages')
})

test('a job that fails is logged and tried again; the others have their turn', async () => {
  world.cloud.clock.freeze(tuesday + 32 * day)
  world.cloud.interference.addFault({ action: 'database.getDocument', collection: 'requests', times: 1 })
  expect(Object.keys((await world.tick()) as object)).toEqual(['removeOrphanUploads'])
  world.cloud.clock.advance(2 * minute)
  expect(await world.tick()).toHaveProperty('sweepMessages')
})

test('only the platform’s trigger moves the clock: not a client, not another function, whatever the event says', async () => {
  world.cloud.clock.freeze(tuesday + 33 * day)
  const id = await submitted(world)
  world.cloud.clock.advance(5 * minute)
  const timer = { Type: 'Timer', TriggerName: 'everyMinute' }
  expect(await world.cloud.invoke('clock', timer, { openid: 'open-li' })).toEqual({})
  expect(await world.cloud.invoke('clock', timer, { source: 'wx_client,scf' })).toEqual({})
  expect(await world.cloud.invoke('clock', timer, { source: 'wx_trigger', openid: 'open-li' })).toEqual({})
  await expect(world.as('li').raw('clock.sweep', {})).rejects.toThrow()
  expect(world.one('requests', id)).toHaveProperty('owed')
})
