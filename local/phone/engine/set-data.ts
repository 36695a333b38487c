import { fault } from '../faults'
import { pageInMaking, pageOf } from '../page'
import type { Instance } from './easel'

interface Count {
  calls: number
  bytes: number
}

const counts = new Map<string, Count>()
const slowBytes = 256 * 1024
const mostBytes = 1024 * 1024

/** What went over the bridge between the two threads of a phone, per page. */
export function setDataCounts(path: string) {
  return { ...(counts.get(path) ?? { calls: 0, bytes: 0 }), pages: Object.fromEntries(counts) }
}

export function countSetData(instance: Instance, data: Record<string, unknown>) {
  const path = pageOf(instance._$)?.path ?? pageInMaking()
  const bytes = new TextEncoder().encode(JSON.stringify(data) ?? '').length
  const count = counts.get(path) ?? { calls: 0, bytes: 0 }
  counts.set(path, { calls: count.calls + 1, bytes: count.bytes + bytes })
  if (!instance.is.startsWith('miniprogram_npm/')) complain(instance.is, data, bytes)
}

function complain(is: string, data: Record<string, unknown>, bytes: number) {
  const [missing] = Object.entries(data).find(([, value]) => value === undefined) ?? []
  if (missing !== undefined) fault(new Error(`setData: "${missing}" is undefined`), is)
  const size = `setData of ${Math.round(bytes / 1024)} KB`
  if (bytes > mostBytes) fault(new Error(`${size}: WeChat takes at most 1 MB`), is)
  else if (bytes > slowBytes) fault(new Error(`${size}: above 256 KB a phone stutters`), is)
}
