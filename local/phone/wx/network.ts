import { onScript } from '../script'
import { keepSetting, setting } from '../shell/settings'
import { showNetwork } from '../shell/status-bar'
import { api } from './api'

type Listener = (status: { isConnected: boolean; networkType: string }) => void

const listeners = new Set<Listener>()

export const isOnline = () => setting('isOnline') && navigator.onLine

const status = () => ({ isConnected: isOnline(), networkType: isOnline() ? 'wifi' : 'none' })

export const network = {
  getNetworkType: api('getNetworkType', () => ({ ...status(), signalStrength: 100, hasSystemProxy: false })),
  onNetworkStatusChange: (listener: Listener) => void listeners.add(listener),
  offNetworkStatusChange: (listener?: Listener) => void (listener ? listeners.delete(listener) : listeners.clear()),
  onNetworkWeakChange: () => {},
  offNetworkWeakChange: () => {},
}

/** The switch beside the phone, a test's script, or the machine itself. */
export function watchNetwork() {
  let was = isOnline()
  const look = () => {
    showNetwork(isOnline())
    if (was === isOnline()) return
    was = isOnline()
    for (const listener of listeners) listener(status())
  }
  onScript(({ network }) => {
    if (network) keepSetting('isOnline', network === 'online')
    look()
  })
  addEventListener('online', look)
  addEventListener('offline', look)
  showNetwork(was)
}
