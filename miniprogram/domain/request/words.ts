import type { Category, Level } from './category'
import type { RatingAspect, Score } from './rating'
import type { Status, Step } from './status'

export const statusWords: Record<Status, string> = {
  submitted: '待受理',
  accepted: '已受理',
  handling: '办理中',
  escalated: '已上报社区',
  assigned: '已分派',
  parked: '挂账',
  resolved: '已办结待核查',
  answered: '已答复待评价',
  closed: '已结案',
  declined: '不予受理',
  cancelled: '已撤回',
  merged: '已并案',
}

/** What the timeline says happened. */
export const stepDoneWords: Record<Step | 'submit', string> = {
  submit: '交上来了',
  accept: '收下了这件事',
  handle: '开始办了',
  escalate: '上报社区',
  assign: '社区派了人',
  sendBack: '退回社区',
  resolve: '办好了，等核查',
  verify: '核查过了，请您评',
  redo: '核查没过，返工',
  rate: '评过了，结案',
  notSolved: '居民说没解决',
  reopen: '居民要求重办',
  withdraw: '撤回了',
}

/** What a button says. */
export const stepWords: Record<Step, string> = {
  accept: '我来办',
  handle: '开始办',
  escalate: '上报社区',
  assign: '派出去',
  sendBack: '退回社区',
  resolve: '办好了',
  verify: '办好了，答复居民',
  redo: '没办好，返工',
  rate: '解决了',
  notSolved: '没解决',
  reopen: '又不行了，要求重办',
  withdraw: '撤回这件事',
}

/** What comes next, for the resident. `{when}` is filled in when a time is owed. */
export const nextWords: Record<Status, string> = {
  submitted: '{when}前第一次答复您',
  accepted: '{when}前办好',
  handling: '{when}前办好',
  escalated: '社区派人，{when}前办好',
  assigned: '{when}前办好',
  parked: '暂时办不了，社区记着',
  resolved: '核查，{when}前答复您',
  answered: '请您评一评',
  closed: '办完了',
  declined: '不归社区办',
  cancelled: '您撤回了',
  merged: '和另一件事一起办',
}

export const categoryWords: Record<Category, string> = {
  sanitation: '环境卫生和水井',
  paving: '路面和铺装',
  water: '供水排水',
  lighting: '路灯和线缆',
  parking: '停车和消防通道',
  junk: '违建和堆物',
  noise: '噪音',
  property: '物业服务',
  quarrel: '邻里矛盾',
  hazard: '安全隐患',
  care: '老人和关爱',
  errand: '证件和代办',
  culture: '文化和红色港湾',
  suggestion: '建议',
  other: '别的事',
}

export const levelWords: Record<Level, string> = {
  urgent: '紧急',
  soon: '限时',
  ordinary: '一般',
  hard: '复杂',
  question: '咨询',
}

export const ratingWords: Record<RatingAspect, { question: string; answers: Record<Score, string> }> = {
  speed: { question: '快不快', answers: { 3: '快', 2: '还行', 1: '太慢' } },
  result: { question: '办得好不好', answers: { 3: '好', 2: '一般', 1: '不好' } },
  manner: { question: '态度', answers: { 3: '好', 2: '一般', 1: '不好' } },
}

/** 西苑社区居委会: where nobody else has it, the office does. */
export const officeWords = (community: string): string => `${community}居委会`

export const requestRefusals = {
  'request.not_found': '没有找到这件事',
  'request.step_not_open': '这一步现在不能办了，请看看最新进展',
  'request.moved_on': '刚刚有人先办了这一步，请看看最新进展',
  'request.reason_needed': '请写一句原因',
  'request.photo_needed': '要有一张办完的照片',
  'request.assignee_needed': '请选派给谁',
  'request.assignee_unknown': '没有找到这个人，请重新选',
  'request.rating_needed': '请先选一选办得怎么样',
  'request.verify_own': '自己办的事，要换一个人核查',
  'request.reopened_enough': '这件事已经重办过两次，请打社区电话，由书记来办',
  'request.reopen_too_late': '结案超过 30 天了，请重新说一件',
  'request.photo_not_yours': '这张照片不是您传的，请重新拍一张',
  'request.text_short': '请再多说几个字，让网格员看得明白',
} as const

export type RequestRefusal = keyof typeof requestRefusals
