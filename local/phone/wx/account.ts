import { openid } from '../shell/person'
import { api } from './api'

const nothing = () => {}
const logger = () => ({
  debug: nothing,
  info: nothing,
  log: nothing,
  warn: nothing,
  error: nothing,
  setFilterMsg: nothing,
  addFilterMsg: nothing,
  in: logger,
})

export const account = {
  login: api('login', () => ({ code: `local-phone-${openid}` })),
  checkSession: api('checkSession', nothing),
  showShareMenu: api('showShareMenu', nothing),
  hideShareMenu: api('hideShareMenu', nothing),
  updateShareMenu: api('updateShareMenu', nothing),
  getUpdateManager: () => ({
    onCheckForUpdate: (listener: (update: { hasUpdate: boolean }) => void) =>
      setTimeout(listener, 0, { hasUpdate: false }),
    onUpdateReady: nothing,
    onUpdateFailed: nothing,
    applyUpdate: nothing,
  }),
  getLogManager: logger,
  getRealtimeLogManager: logger,
  getRandomValues: api('getRandomValues', ({ length }: { length: number }) => ({
    randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
  })),
  reportEvent: nothing,
  reportAnalytics: nothing,
}
