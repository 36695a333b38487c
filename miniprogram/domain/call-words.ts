/** Refusals that any call can meet. */
export const callRefusals = {
  'call.unknown': '这个功能还没有，请更新小程序再试',
  'call.bad_input': '有一处没填对，请再看一下',
  'call.failed': '没办成，您写的都还在，请过一会儿再试',
  'call.not_yours': '这件事只有当事人和经办人能看',
  'call.offline': '网络不通，没送出去。您写的都还在手机里',
} as const

export type CallRefusal = keyof typeof callRefusals
