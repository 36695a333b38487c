import { component as adapterComponent } from 'glass-easel-miniprogram-adapter'
import { pageOf } from '../page'
import { channelPair } from '../channel'
import { animate, clearAnimation } from './animate'
import type { Instance } from './easel'
import { SelectorQuery } from './selector-query'
import { countSetData } from './set-data'

type Method = (this: Instance, ...parts: never[]) => unknown

/** What a page or component of WeChat can do and the adapter leaves out. */
export function completeInstances() {
  const prototype = adapterComponent.ComponentCaller.prototype as unknown as Record<string, Method>
  const { setData, triggerEvent } = prototype as Record<'setData' | 'triggerEvent', (...parts: unknown[]) => unknown>
  Object.assign(prototype, {
    setData(this: Instance, data: Record<string, unknown>, done?: () => void) {
      countSetData(this, data ?? {})
      return setData.call(this, data ?? {}, done)
    },
    triggerEvent(this: Instance, name: string, detail: unknown = {}, options: object = {}) {
      return triggerEvent.call(this, name, detail, options)
    },
    createSelectorQuery(this: Instance) {
      return new SelectorQuery(this)
    },
    getTabBar(this: Instance) {
      return pageOf(this._$)?.tabBar
    },
    getPageId(this: Instance) {
      return pageOf(this._$)?.path
    },
    getOpenerEventChannel() {
      return channelPair({})[1]
    },
    setUpdatePerformanceListener() {},
    animate,
    clearAnimation,
  })
}
