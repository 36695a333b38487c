import { builtinNames } from '../builtins/names'
import { fault } from '../faults'
import { account } from './account'
import { animation } from './animation'
import { cloud } from './cloud'
import { device } from './device'
import { dialogs } from './dialogs'
import { events } from './app-events'
import { files } from './files'
import { image } from './image'
import { known } from './known'
import { location } from './location'
import { media } from './media'
import { navigation } from './navigation'
import { network } from './network'
import { permission } from './permission'
import { privacy } from './privacy'
import { storage } from './storage'
import { subscribe } from './subscribe'
import { system } from './system'
import { view } from './view'

/** `wx`. What it does not have throws with its name when it is called, and says so on the screen. */
export function makeWx(): object {
  const families = [
    ...[navigation, dialogs, storage, system, view, animation, media, image, files, location, permission, privacy],
    ...[subscribe, device, network, account, events, { cloud: strict('wx.cloud', cloud) }],
  ]
  const all: object = Object.assign({}, ...families)
  for (const name of [...Object.keys(all), ...builtinNames]) known.add(name)
  return strict('wx', all)
}

function strict<T extends object>(owner: string, object: T): T {
  return new Proxy(object, {
    get(target, name) {
      if (name in target || typeof name === 'symbol') return Reflect.get(target, name) as unknown
      return () => {
        const error = new Error(`${owner}.${name} does not exist in the local phone`)
        fault(error)
        throw error
      }
    },
  })
}
