/** What residents read while they say something, follow it and judge it. */
import type { Category, Level, Urgency } from './category'
import type { Limit } from './policy'
import { defaultRequestPolicy } from './policy'
import { ratingAspects, type RatingAspect, type Score } from './rating'
import type { Status } from './status'
import { ratingWords } from './words'

/** 第二网格 王**; either may be missing. */
export const whoWords = (who: { title: string; name: string }): string =>
  [who.title, who.name].filter(Boolean).join(' ')

/** The last part of a number: enough on the phone. */
export const numberTail = (number: string): string => number.slice(number.lastIndexOf('-') + 1)

// ——— 说一件事

/** What residents come with most often, in a word or two; the rest stands in the sheet under its full name. */
export const commonCategories = ['sanitation', 'paving', 'water', 'lighting', 'parking', 'other'] as const
export const shortCategoryWords: Partial<Record<Category, string>> = {
  sanitation: '卫生水井',
  paving: '路面',
  water: '上下水',
  lighting: '路灯',
  parking: '停车',
  other: '别的事',
}

export const urgencyWords: Record<Urgency, string> = { normal: '不急', urgent: '很急' }

/** Before anything else, whoever is in danger. */
export const dangerLines = [
  { number: '110', word: '报警' },
  { number: '119', word: '火警' },
  { number: '120', word: '急救' },
] as const

export const sayWords = {
  heading: '说一件事',
  staffHeading: '记一件',
  danger: ['人有危险', '先打电话'],
  call: (number: string, word: string) => `打 ${number} ${word}`,
  what: '什么事',
  whatHint: '哪里坏了、脏了、吵了，照直说就行',
  whatLabel: '什么事，最多 500 字',
  count: (length: number, most: number) => `${length} / ${most} 字`,
  category: '是哪一类',
  otherCategory: '换一类',
  urgency: '急不急',
  where: '在哪里',
  photos: '拍张照片',
  photosHint: '不拍也可以',
  name: '名字',
  hideName: ['别让别人看到', '我的名字'],
  hideNameMore: '只有办这件事的人看得见',
  contact: '怎么找您',
  contactHint: '头一回说，留一次就行',
  nameField: '怎么称呼',
  nameHint: '比如：李阿姨',
  phoneField: '电话',
  phoneHint: '手机或座机',
  restored: '上次没交的还在，接着写就行。',
  startAnew: '清空重写',
  send: '交给网格员',
  staffSend: '记下，交给网格员',
  again: '再交一次',
  sending: '正在交',
  uploading: (left: number) => `照片还剩 ${left} 张在传，传完就交。`,
  photosFailed: (count: number) => `有 ${count} 张照片没传上。`,
  notWaiting: '不等照片，先交',
  withoutThem: '不带它们交',
  resend: '再传一次',
  placesFailed: '巷子和楼栋没取到',
  placesAgain: '再取一次',
} as const

export const missingWords = {
  text: '写一句什么事，五个字就够',
  place: '选一下在哪条巷子、哪栋楼',
  name: '写个称呼，网格员好找您',
  phone: '电话少了一位，请再看一下',
} as const

/** 30 分钟 / 2 小时 / 1 个工作日 */
export const limitWords = (limit: Limit): string => {
  if ('workingDays' in limit) return `${limit.workingDays} 个工作日`
  return limit.minutes < 60 ? `${limit.minutes} 分钟` : `${limit.minutes / 60} 小时`
}

/** Who answers and how soon; the clock time comes with the cloud's reply, which knows the working days. */
export const promiseWords = (who: string, level: Level): string =>
  `${who} ${limitWords(defaultRequestPolicy.limits[level].answer)}内给您第一次答复。`
export const promiseAnyone = (level: Level): string => promiseWords('网格员', level)

// ——— 地方

export const placeFieldWords = {
  choose: '选一下在哪条巷子、哪栋楼',
  heading: '在哪里',
  alleys: '街巷',
  label: (place: string) => (place ? `在哪里：${place}，点一下换` : '选在哪里'),
  spot: '比如古井旁，不写也可以',
  spotLabel: '具体在哪儿',
  map: '在地图上指一下',
  mapped: '地图上指好了',
  unmap: '拿掉',
  mapRefused: '没开定位也行，在上面写一句具体在哪儿就好。',
  mapFailed: '地图没打开，在上面写一句具体在哪儿就好。',
} as const

// ——— 照片

export const photoWords = {
  first: '拍一张',
  more: '再拍一张',
  waiting: '等着传',
  sending: '正在传',
  failed: '没传上\n点一下再传',
  look: (position: number, state: string) => `第 ${position} 张照片${state ? `，${state}` : ''}`,
  done: '传好了',
  remove: (position: number) => `拿掉第 ${position} 张`,
  refused: '没让用相机和相册。不拍也可以；要拍，在右上角“设置”里打开。',
  unopened: '相机没打开，再点一次试试，不拍也可以。',
  gone: '上次没传完的照片，手机没留住，请再拍一张。',
} as const

// ——— 交好了

export const doneWords = {
  heading: '交好了',
  picture: '您把事情交给网格员',
  given: (who: string) => `交给${who} 了`,
  number: '编号',
  tail: '打电话问，报尾号就行',
  holder: '现在在谁手里',
  call: (who: string) => `打给${who}`,
  whenHeading: '什么时候有话',
  /** In two halves: a line breaks between them, if it must. */
  answer: (when: string) => [`${when} 前，`, '第一次答复您'],
  solve: (when: string) => [`${when} 前，`, '办好'],
  nextHeading: '接下来会这样',
  steps: (name: string) => [`${name}看过，说怎么办`, '上门或到现场办', '换一个人去核查', '您来评；没解决就重办'],
  ask: '微信里告诉您一次。不点也行，随时能来看。',
  look: '看这件事',
  follow: '有结果告诉我',
  followed: '好，微信里告诉您',
} as const

// ——— 看这件事

export const detailWords = {
  mineHeading: '我说的事',
  workHeading: '办件',
  number: (number: string) => `编号 ${number}`,
  holder: '现在在谁手里',
  nobody: '已经办完，没有人要再做什么',
  yours: '等您来说一声',
  next: '下一步',
  end: '结果',
  said: '原话',
  before: '办之前',
  after: '办之后',
  beforeAfter: '办之前，办之后',
  youTook: (day: string) => `您拍的，${day}`,
  residentTook: (day: string) => `住户拍的，${day}`,
  tookBy: (who: string, day: string) => (who ? `${who} 拍的，${day}` : day),
  picture: (caption: string, position: number) => `${caption}，第 ${position} 张，点开看大图`,
  timeline: '走到哪一步了',
  rated: '您的评价',
  more: '还能做什么',
  withdraw: '撤回这件事',
  withdrawHint: '不用办了',
  withdrawAsk: '撤回以后，网格员就不来办了。编号留着，以后还能再说一件。',
  reopen: '又不行了，要求重办',
  reopenHint: '结案 30 天内都可以',
  reopenAsk: '哪里又不行了',
  reopenPlaceholder: '写一句，重办的人好知道看哪里',
  reopenSend: '要求重办',
  keep: '先不撤',
  withdrawSend: '撤回',
  rate: '去评一评',
  notSolved: '没解决',
  rateAsk: '办得怎么样，您说了算。',
  stale: (when: string) => `没取到新的，这是 ${when} 的`,
  refused: '这件事只有当事人能看',
  refusedHint: '如果是您家的事，请网格员把您加进来。',
  failed: '网络不通，没取到',
  gone: '没有找到这件事',
  again: '再取一次',
  home: '回首页',
  callWorker: '打给网格员',
} as const

/** The step that has not happened yet, on top of the timeline. */
export const comingWords: Record<Status, { title: string; text: string }> = {
  submitted: { title: '接下来：网格员看过，说怎么办', text: '' },
  accepted: { title: '接下来：上门或到现场办', text: '办不了的，报给社区' },
  handling: { title: '接下来：办好，拍一张照片', text: '' },
  escalated: { title: '接下来：社区派人来办', text: '' },
  assigned: { title: '接下来：派到的人来办', text: '' },
  parked: { title: '', text: '' },
  resolved: { title: '接下来：换一个人去核查', text: '不是办的人自己看' },
  answered: { title: '接下来：您来评一评', text: '没解决，就退回去重办' },
  closed: { title: '', text: '' },
  declined: { title: '', text: '' },
  cancelled: { title: '', text: '' },
  merged: { title: '', text: '' },
}

/** The same for those who handle it, where it differs. */
export const comingForStaff: Partial<Record<Status, { title: string; text: string }>> = {
  answered: { title: '接下来：居民来评', text: '说没解决，就退回来重办' },
}
export const nextForStaff: Partial<Record<Status, string>> = { answered: '等居民评一评', cancelled: '居民撤回了' }

/** Under the bar: how long it has been, and how long there is. */
export const progressWords = {
  running: (gone: string, left: string) => `交了 ${gone}，离说好的时间还有 ${left}`,
  late: (gone: string, over: string) => `交了 ${gone}，过了说好的时间 ${over}`,
}

// ——— 评一评

export const rateWords = {
  heading: '评一评',
  yourTurn: '等您评',
  howWas: '办得怎么样？',
  took: (used: string, inTime: boolean) => `用了 ${used}，${inTime ? '没过' : '过了'}说好的时间`,
  and: ' 和 ',
  onSite: '看现场',
  checked: (who: string, when: string, text: string) => [`${who} ${when} 去看过`, text].filter(Boolean).join('，'),
  say: '想说的话',
  sayHint: '可以不说',
  sayPlaceholder: '写在这里',
  solved: '解决了，交评价',
  notSolved: '没解决',
  ready: '评完就结案，30 天里还能再提。',
  missing: (aspects: readonly RatingAspect[]) =>
    aspects.length === ratingAspects.length
      ? '三样各点一下，就可以交。'
      : `还差“${aspects.map((aspect) => ratingWords[aspect].question).join('”“')}”。评完就结案，30 天里还能再提。`,
  done: '评好了，这件事结案了',
  doneHint: '30 天里又不行了，在这件事里点“要求重办”。',
  notHeading: '没解决',
  whereNot: '哪里没解决？',
  several: '可以选几样',
  more: '再说两句',
  moreHint: '不说也可以',
  reasonNeeded: '选一样，或者写一句哪里没解决',
  afterHeading: '退回去以后',
  again: (who: string) => `${who} 重办`,
  /** Counted with the policy's default; the cloud decides. */
  againHint: (reopens: number) => {
    const left = defaultRequestPolicy.reopensAtMost - reopens - 1
    return left > 0 ? `编号不变，还可以再退 ${left} 次` : '编号不变，这是最后一次，再不行由书记来办'
  },
  uploading: '照片还在传，传完再点一次。',
  photoFailed: '有照片没传上，点一下照片再传，或者拿掉。',
  watched: '社区换一个人核查',
  watchedHint: '不是办的人自己看',
  sendBack: '退回去重办',
  sendBackAsk: '退回去以后，重办的人马上收到消息。',
  closedAlready: '这件事现在不用评',
  look: '看这件事',
} as const

/** 快不快 / 快 */
export const ratingPairs = (rating: Record<RatingAspect, Score>): { question: string; answer: string }[] =>
  ratingAspects.map((aspect) => ({
    question: ratingWords[aspect].question,
    answer: ratingWords[aspect].answers[rating[aspect]],
  }))

export const notSolvedReasons = [
  { value: 'half', label: '只办了一半' },
  { value: 'broken', label: '办了又坏了' },
  { value: 'nobody', label: '没有人来' },
  { value: 'photo', label: '照片和现场不一样' },
  { value: 'excuse', label: '说的理由我不认' },
  { value: 'other', label: '别的' },
] as const

/** The chosen reasons and the words typed, as one remark: 只办了一半，办了又坏了。水还是排不掉 */
export const remarkOf = (reasons: readonly string[], text: string): string =>
  [
    notSolvedReasons
      .filter(({ value }) => reasons.includes(value))
      .map(({ label }) => label)
      .join('，'),
    text.trim(),
  ]
    .filter(Boolean)
    .join('。')

// ——— 诉求

export const mineWords = {
  heading: '诉求',
  running: '正在办',
  ended: '办完了',
  which: '看哪些',
  say: '有事，说一声',
  empty: '您还没有说过事',
  emptyText: '灯不亮、水不通、邻里有话，都可以说。',
  emptyAction: '说第一件事',
  emptyRunning: '现在没有正在办的事',
  emptyEnded: '还没有办完的事',
  moreFailed: '后面的没取到，再取一次',
  allShown: '到底了',
} as const
