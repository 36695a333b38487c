import type * as Offers from '../../../../miniprogram/components/place-picker/offers'
import { open, ours, settled, tap, textOf } from '../../../support/simulate/phone'
import { places, requestPhone, type RequestPhone } from '../../pages/request/support'

const picker = 'components/place-picker/place-picker'
const qian = { kind: 'alley', alley: 'qian' } as const
let phone: RequestPhone
beforeEach(() => {
  phone = requestPhone()
})

type Told = { place: object; words: string }[]

const show = async (value: object | null) => {
  const it = await open(picker, { places, value })
  const told: Told = []
  const instance = it.instance as unknown as {
    triggerEvent: (name: string, detail: Told[number]) => void
    onChoose(event: object): void
    onSpot(event: object): void
  }
  instance.triggerEvent = (_name, detail) => told.push(detail)
  return { it, told, instance }
}

test('the place reads as people say it', async () => {
  const { it } = await show({ kind: 'building', estate: 'xiyuan', building: 'b3' })
  expect(textOf(it)).toContain('西苑小区 3 栋')
})

test('a place that this community does not have is not chosen', async () => {
  const { it } = await show({ kind: 'alley', alley: 'elsewhere' })
  expect(textOf(it)).toContain('选一下在哪条巷子、哪栋楼')
})

test('one tap opens the sheet, the next one chooses', async () => {
  const { it, told, instance } = await show(null)
  await tap(it, '.pick')
  expect(it.data.open).toBe(true)
  instance.onChoose({ detail: { value: 'building:xiyuan:b3' } })
  expect(told).toEqual([{ place: { kind: 'building', estate: 'xiyuan', building: 'b3' }, words: '西苑小区 3 栋' }])
  expect(it.data.open).toBe(false)
})

test('where exactly is said in words, and stays when another place is picked', async () => {
  const { told, instance } = await show({ ...qian, spot: '古井旁' })
  instance.onSpot({ detail: { value: '古井旁边' } })
  instance.onChoose({ detail: { value: 'alley:xi' } })
  expect(told.map(({ words }) => words)).toEqual(['钱尚书院巷，古井旁边', '西大街，古井旁'])
})

test('a point on the map comes with the words of the map', async () => {
  const { it, told } = await show(qian)
  await tap(it, '.tool')
  expect(told[0]!.place).toEqual({ ...qian, spot: '古井', point: { longitude: 116.95, latitude: 31.05 } })
})

test('who refuses the map is led on', async () => {
  phone.failing.chooseLocation = { errMsg: 'chooseLocation:fail auth deny' }
  const { it, told } = await show(qian)
  await tap(it, '.tool')
  expect(textOf(it)).toContain('没开定位也行')
  expect(told).toEqual([])
})

test('the worker of a place is found with it', async () => {
  const { findOffer } = ours<typeof Offers>('components/place-picker/offers')
  await settled()
  expect(findOffer(places, qian)?.worker.name).toBe('王**')
  expect(findOffer(places, null)).toBeUndefined()
})
