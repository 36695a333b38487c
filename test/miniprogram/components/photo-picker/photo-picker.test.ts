import { find, open, settled, tap, textOf } from '../../../support/simulate/phone'
import { requestPhone, type RequestPhone } from '../../pages/request/support'

const picker = 'components/photo-picker/photo-picker'
let phone: RequestPhone
beforeEach(() => {
  phone = requestPhone()
})

const take = async (...paths: string[]) => {
  phone.camera.takes = paths
  const it = await open(picker, { request: 'the-request', most: 3 })
  await tap(it, '.add')
  return it
}

test('each photo says how far it is', async () => {
  phone.camera.slow = true
  const it = await take('a.jpg', 'b.jpg', 'c.jpg')
  expect(textOf(it)).toContain('正在传正在传等着传')
  phone.camera.uploads[0]!.fail()
  phone.camera.uploads[1]!.arrive()
  await settled()
  expect(textOf(it)).toContain('没传上 点一下再传')
})

test('a tap on a photo that did not arrive sends it again', async () => {
  phone.camera.slow = true
  const it = await take('a.jpg')
  phone.camera.uploads[0]!.fail()
  await settled()
  await tap(it, '.picture')
  expect(phone.camera.uploads).toHaveLength(2)
  expect(phone.asksOf('previewImage')).toEqual([])
})

test('a tap on one that is there shows it large', async () => {
  const it = await take('a.jpg', 'b.jpg')
  await tap(it, '.picture')
  expect(phone.asksOf('previewImage')).toEqual([{ current: 'a.jpg', urls: ['a.jpg', 'b.jpg'] }])
})

test('nobody takes more than there is room for', async () => {
  const it = await take('a.jpg', 'b.jpg', 'c.jpg', 'd.jpg')
  expect(it.querySelectorAll('.shot')).toHaveLength(3)
  expect(it.querySelector('.add')).toBeUndefined()
})

test('a photo can be taken out again', async () => {
  const it = await take('a.jpg', 'b.jpg')
  await tap(it, '.remove')
  expect(it.querySelectorAll('.shot')).toHaveLength(1)
})

test('who refuses the camera is told that it goes without', async () => {
  phone.failing.chooseMedia = { errMsg: 'chooseMedia:fail auth deny' }
  const it = await take()
  expect(textOf(it)).toContain('不拍也可以')
})

test('who thinks better of it is told nothing', async () => {
  phone.failing.chooseMedia = { errMsg: 'chooseMedia:fail cancel' }
  const it = await take()
  expect(it.querySelector('.note')).toBeUndefined()
  expect(find(it, '.add').dom!.textContent).toContain('拍一张')
})

test('photos of a draft are sent on; one that the phone threw away is said to be gone', async () => {
  phone.camera.lost = ['b.jpg']
  const waiting = (key: string) => ({ key, path: `${key}.jpg`, state: 'waiting' })
  const it = await open(picker, { request: 'the-request', photos: [waiting('a'), waiting('b')] })
  expect(it.querySelectorAll('.shot')).toHaveLength(1)
  expect(textOf(it)).toContain('手机没留住，请再拍一张')
  expect(phone.asksOf('uploadFile')).toHaveLength(1)
})
