import { appEvents } from '../app'
import { offFaultText, onFaultText } from '../faults'

type Listener = (event: never) => void

const { show, hide, rejection, missingPage } = appEvents
const on = (set: Set<Listener>) => (listener: Listener) => void set.add(listener)
const off = (set: Set<Listener>) => (listener?: Listener) => void (listener ? set.delete(listener) : set.clear())

export const events = {
  onAppShow: on(show),
  offAppShow: off(show),
  onAppHide: on(hide),
  offAppHide: off(hide),
  onUnhandledRejection: on(rejection),
  offUnhandledRejection: off(rejection),
  onPageNotFound: on(missingPage),
  offPageNotFound: off(missingPage),
  onError: (listener: (text: string) => void) => void onFaultText(listener),
  offError: (listener: (text: string) => void) => void offFaultText(listener),
  onAudioInterruptionBegin: () => {},
  onAudioInterruptionEnd: () => {},
}
