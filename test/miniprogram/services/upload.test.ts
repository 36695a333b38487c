import type * as Module from '../../../miniprogram/services/upload'
import { noon, ours, refuse, settled } from '../../support/simulate/phone'
import { requestPhone, type RequestPhone } from '../pages/request/support'

const photo = (key: string) => ({ key, path: `${key}.jpg`, state: 'waiting' as const })
const sender = () => {
  const states: string[] = []
  const it = ours<typeof Module>('services/upload').photoSender(
    () => 'the-request',
    (photos) => states.push(photos.map(({ state }) => state).join()),
  )
  return { ...it, states, now: () => it.photos().map(({ state }) => state) }
}

let phone: RequestPhone
beforeEach(() => {
  phone = requestPhone()
})

test('a photo is on its way as soon as it is taken, and smaller than it was', async () => {
  const photos = sender()
  photos.add([photo('well')])
  await settled()
  expect(photos.states).toEqual(['waiting', 'sending', 'done'])
  expect(phone.asksOf('uploadFile')).toEqual([
    { cloudPath: 'requests/the-request/well.jpg', filePath: 'small-well.jpg' },
  ])
  expect(photos.photos()[0]).toMatchObject({ state: 'done', file: 'cloud://xy/requests/the-request/well.jpg' })
})

test('no more than two travel at a time', async () => {
  phone.camera.slow = true
  const photos = sender()
  photos.add([photo('a'), photo('b'), photo('c')])
  await settled()
  expect(photos.now()).toEqual(['sending', 'sending', 'waiting'])
  phone.camera.uploads[0]!.arrive()
  await settled()
  expect(photos.now()).toEqual(['done', 'sending', 'sending'])
})

test('a photo that did not arrive can be sent again under its old name', async () => {
  phone.camera.slow = true
  const photos = sender()
  photos.add([photo('well')])
  await settled()
  phone.camera.uploads[0]!.fail()
  await settled()
  expect(photos.now()).toEqual(['failed'])
  photos.retry('well')
  await settled()
  phone.camera.uploads[1]!.arrive()
  await settled()
  expect(photos.now()).toEqual(['done'])
  expect(phone.camera.uploads[1]!.cloudPath).toBe(phone.camera.uploads[0]!.cloudPath)
})

test('a phone that cannot make a photo smaller sends it as it is', async () => {
  phone.failing.compressImage = { errMsg: 'compressImage:fail' }
  sender().add([photo('well')])
  await settled()
  expect(phone.asksOf('uploadFile')[0]!.filePath).toBe('well.jpg')
})

test("a guest's photos wait until she has joined", async () => {
  const photos = sender()
  photos.hold(true)
  photos.add([photo('well')])
  await settled()
  expect(phone.calls).toEqual([])
  photos.hold(false)
  await settled()
  expect(photos.now()).toEqual(['done'])
})

test('who turns out not to have joined loses no photo: it waits', async () => {
  phone.answers['request.startUpload'] = refuse('account.join_first')
  const photos = sender()
  photos.add([photo('well')])
  await settled()
  expect(photos.now()).toEqual(['waiting'])
})

test('a photo taken out while it travels does not come back', async () => {
  phone.camera.slow = true
  const photos = sender()
  photos.add([photo('well')])
  await settled()
  photos.remove('well')
  phone.camera.uploads[0]!.arrive()
  await settled()
  expect(photos.photos()).toEqual([])
})

test('after a restart a photo that arrived today counts, the others are sent anew', () => {
  const { afterRestart } = ours<typeof Module>('services/upload')
  const hour = 60 * 60_000
  const there = (sentAt: number) => ({ ...photo('there'), state: 'done' as const, file: 'cloud://there', sentAt })
  const states = afterRestart(
    [
      there(noon - hour),
      there(noon - 23 * hour),
      { ...photo('half'), state: 'sending' },
      { ...photo('lost'), state: 'failed' },
    ],
    noon,
  ).map(({ state, file }) => [state, file])
  expect(states).toEqual([
    ['done', 'cloud://there'],
    ['waiting', undefined],
    ['waiting', undefined],
    ['waiting', undefined],
  ])
})
