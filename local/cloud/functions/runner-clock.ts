import type { ClockSetting } from '../clock'

/** Makes `Date` in this process tell the time of the local cloud. A Proxy, so `instanceof` holds for every date. */
export const patchDate = (): ((setting: ClockSetting) => void) => {
  const RealDate = Date
  const machine = Date.now.bind(Date)
  let setting: ClockSetting = { offset: 0 }
  const now = () => setting.frozenAt ?? machine() + setting.offset
  RealDate.now = now
  const Shifted: DateConstructor = new Proxy(RealDate, {
    construct: (target, args, newTarget: DateConstructor) =>
      Reflect.construct(target, args.length ? args : [now()], newTarget === Shifted ? target : newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
  })
  RealDate.prototype.constructor = Shifted
  globalThis.Date = Shifted
  return (next) => (setting = next)
}
