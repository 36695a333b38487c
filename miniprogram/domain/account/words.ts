import type { Role } from './roles'

export const roleWords: Record<Role, string> = {
  resident: '居民',
  gridWorker: '网格员',
  dispatcher: '社区受理员',
  handler: '责任单位',
  secretary: '书记',
  administrator: '管理员',
}

export const accountRefusals = {
  'account.join_first': '先留个称呼和电话，网格员才找得到您',
  'account.phone_wrong': '电话少了一位，请再看一下',
  'account.community_unknown': '没有找到这个社区，请重新扫码',
  'account.place_unknown': '没有找到这个小区或楼栋，请重新选',
} as const

export type AccountRefusal = keyof typeof accountRefusals

/** 王秀英 -> 王**. Names in lists and messages are always masked. */
export const maskName = (name: string): string => (name ? `${[...name][0]}**` : '')

/** 13855512345 -> 138****2345 */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d{4}(\d+)$/, '$1****$2')
