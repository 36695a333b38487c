import { roleWords } from './words'
import { todayWords } from '../time-words'

/** What the first page says to residents and to guests. */
export const homeWords = {
  picture: '老街的马头墙、六尺宽的小巷和红色港湾',
  unnamed: '社区',
  guest: '不用登录，随便看看',
  say: '有事，说一声',
  continueDraft: '上次没说完，接着写',
  mine: '您正在办的事',
  all: (count: number) => `全部 ${count} 件`,
  holder: '在谁手里',
  next: '下一步',
  unread: (count: number) => `有 ${count} 条消息您还没看`,
  unreadMore: '办到哪一步，写在里面',
  afterwards: '说了以后',
  live: (community: string) => `我住在${community}`,
  liveMore: '留个称呼，办到哪一步都看得见',
  calm: '现在没有正在办的事',
  calmMore: '办完的都留着，随时能看',
  failed: '网络不通，没取到',
} as const

/** What happens to everything that is said; no hours here, they are the community's to set and stand in each promise. */
export const promises = [
  { icon: 'person', title: '马上有人接', text: '按地方交给那一片的网格员' },
  { icon: 'clock', title: '写明几时答复', text: '交了就告诉您最晚几点' },
  { icon: 's_look', title: '换一个人核查', text: '办的人不查自己，最后您来评' },
] as const

/** 11月24日 星期二，您在第二网格; in large type only the day. */
export const greeting = (now: number, gridName: string, care: boolean): string =>
  gridName && !care ? `${todayWords(now)}，您在${gridName}` : todayWords(now)

/** Someone to talk to instead of typing: the worker of one's own grid, else the office. In large type without the preface. */
export function callWords(contact: { title: string; name: string }, guest: boolean, care: boolean): string {
  const who = contactWords(contact)
  return guest || care ? `打给${who}` : `不方便打字，打给${who}`
}

/** 网格员 王**; the office has no name. */
export const contactWords = ({ title, name }: { title: string; name: string }): string =>
  name ? `${roleWords.gridWorker} ${name}` : title
