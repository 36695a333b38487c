import { answerFor } from '../script'
import { ask, sheet } from '../shell/dialog'
import { tapCounted } from '../tasks'
import { api, Fail } from './api'
import { allow, mustBeDeclared } from './permission'
import { mustAgree } from './privacy'

interface Place {
  name: string
  address: string
  latitude: number
  longitude: number
}

/** Public places of Tongcheng's old town, about where they are. */
const places: Place[] = [
  { name: '六尺巷', address: '桐城市西后街', latitude: 31.0533, longitude: 116.9463 },
  { name: '桐城文庙', address: '桐城市公园路 1 号', latitude: 31.0507, longitude: 116.9479 },
  { name: '龙眠河', address: '桐城市龙眠河路', latitude: 31.0489, longitude: 116.9521 },
]
const [home] = places as [Place]

async function getLocation() {
  mustBeDeclared('getLocation')
  await mustAgree('getLocation')
  const scripted = answerFor('location')
  if (scripted === 'deny') throw new Fail('auth deny')
  if (scripted === undefined) await allow('scope.userLocation')
  const { latitude, longitude } = typeof scripted === 'object' ? scripted : home
  return { latitude, longitude, accuracy: 30, speed: -1, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 }
}

async function getFuzzyLocation() {
  mustBeDeclared('getFuzzyLocation')
  await mustAgree('getFuzzyLocation')
  const scripted = answerFor('location')
  if (scripted === 'deny') throw new Fail('auth deny')
  if (scripted === undefined) await allow('scope.userFuzzyLocation')
  const { latitude, longitude } = typeof scripted === 'object' ? scripted : home
  return { latitude: Number(latitude.toFixed(2)), longitude: Number(longitude.toFixed(2)) }
}

async function chooseLocation(): Promise<Place> {
  mustBeDeclared('chooseLocation')
  await mustAgree('chooseLocation')
  const scripted = answerFor('location')
  if (scripted === 'deny') throw new Fail('auth deny')
  if (scripted === 'cancel') throw new Fail('cancel')
  if (scripted) {
    tapCounted()
    return { name: '', address: '', ...scripted }
  }
  const chosen = await sheet(
    '选择位置',
    places.map((place) => ({ text: place.name, value: place })),
  )
  if (!chosen) throw new Fail('cancel')
  return chosen
}

async function openLocation({ name = '', address = '', latitude, longitude }: Partial<Place>) {
  const text = [address, `${latitude}, ${longitude}`].filter(Boolean).join('\n')
  await ask({ title: name || '位置', text, buttons: [{ text: '返回', value: true, isMain: true }] })
}

export const location = {
  getLocation: api('getLocation', getLocation),
  getFuzzyLocation: api('getFuzzyLocation', getFuzzyLocation),
  chooseLocation: api('chooseLocation', chooseLocation),
  openLocation: api('openLocation', openLocation),
}
