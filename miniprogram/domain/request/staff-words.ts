/** What those who handle requests read: the desk, the work list, the case and its sheets. */
import { lengthWords, momentWords } from '../time-words'
import { holderWords } from './card-words'
import type { Category } from './category'
import type { DueGroup } from './deadline'
import type { Status, Step } from './status'

/** The steps that staff take, the one they most likely came for first. The owner's own steps are not here. */
export const staffSteps = [
  'accept',
  'assign',
  'verify',
  'resolve',
  'escalate',
  'sendBack',
  'redo',
  'handle',
] as const satisfies readonly Step[]
export type StaffStep = (typeof staffSteps)[number]

/** The open ones of these, main one first. */
export const staffStepsOf = (openSteps: readonly Step[]): StaffStep[] =>
  staffSteps.filter((step) => openSteps.includes(step))

export const groupWords: Record<DueGroup | 'fresh' | 'waiting', string> = {
  fresh: '刚交来的',
  late: '已超时',
  today: '今天到期',
  soon: '三天内',
  later: '以后',
  waiting: '等别人',
}

/** Whose turn it is, as a chip of the list says it. */
export const turns = ['accept', 'assign', 'verify'] as const
export type Turn = (typeof turns)[number]
export const turnWords: Record<Turn, string> = { accept: '等我受理', assign: '要我派的', verify: '要我核查' }

/** What the owed thing is called behind its time. */
const owedWords: Partial<Record<Status, string>> = { submitted: '第一次答复', resolved: '核查完' }

interface Due {
  status: Status
  due?: number
}

/** 今天 17:30 前办好 / 超 2 小时; empty when the community owes nothing. */
export function dueWords({ status, due }: Due, now: number): string {
  if (due === undefined) return ''
  return due < now ? overWords(due, now) : `${momentWords(due, now)} 前${owedWords[status] ?? '办好'}`
}

/** The same inside a sentence: 这件事已经超 2 小时. */
export const dueClause = (request: Due, now: number): string =>
  request.due !== undefined && request.due < now ? `这件事已经${dueWords(request, now)}` : dueWords(request, now)

export const overWords = (due: number, now: number): string => `超 ${lengthWords(now - due)}`
/** 还有 7 小时 */
export const leftWords = (due: number, now: number): string =>
  due < now ? overWords(due, now) : `还有 ${lengthWords(due - now)}`
export const ageWords = (submittedAt: number, now: number): string => `报了 ${lengthWords(now - submittedAt)}`
export const saidWords = (submittedAt: number, now: number): string => `${momentWords(submittedAt, now)} 报的`
export const photosWords = (count: number): string => (count > 0 ? `${count} 张照片` : '')

/** 在环卫所 周** 手里; the resident's turn has no holder. */
export const inHandsWords = (status: Status, holder: { title: string; name: string }): string => {
  if (status === 'answered') return '等居民评'
  const person = holderWords(holder, status)
  return person ? `在${person} 手里` : ''
}

/** Several facts on one line; those that are empty leave no trace. */
export const factsLine = (...facts: string[]): string => facts.filter(Boolean).join('，')
export const countWords = (count: number, more = false): string => (more ? `${count} 件以上` : `${count} 件`)

export const deskWords = {
  over: '超时',
  callResident: '打给住户',
  goNow: '现在去办',
  today: '今天要办',
  next: '接下来要办',
  all: (count: string) => `全部 ${count}`,
  empty: '现在没有要您办的',
  emptyMore: '新的事来了，会马上排在这里。',
  gone: (title: string, words: string) => `“${title}”：${words}`,
} as const

/** In the title of everybody who works in a grid. */
export const gridWord = '网格'

export const listWords = {
  groups: '按到期看',
  filters: '按轮到我的事看',
  moreHidden: (count: number) => `还有 ${count} 件`,
  morePages: '还有更多，接着取',
  notAll: '件数按取到的算，还有更多没取',
  ended: '到底了',
  empty: '手上没有要办的事',
  emptyMore: '居民说了新的，会马上排在这里。',
  filteredEmpty: '这一类没有了',
  showAll: '看全部',
  soonestFirst: '先到的在前',
  gone: deskWords.gone,
} as const

/** What a tap on a card came to. */
export const movedWords = { accept: '收下了，在您手里。', assign: '派出去了。' } as const

/** A tap with nothing written in it that did not get through. */
export const tapOfflineWords = '网络不通，没送出去，再点一次就行'

/** What a card's button says. */
export const cardActionWords = {
  assign: '派人',
  assignTo: (person: string) => `派给${person}`,
  someoneElse: '换人',
  verify: '去核查',
  work: '去办',
  look: '看一看',
  callResident: '打给报的人',
  call: (person: string) => `打给${person}`,
  noPhone: '没有留电话',
  open: (title: string) => `看这件事：${title}`,
} as const

/** One sentence above the main button: what it will do. `{due}` is the time owed. */
export const barWords: Record<StaffStep, string> = {
  accept: '收下后，居民马上看到这件事在您手里。',
  assign: '派出去，时钟不停，{due}。',
  verify: '看过照片或到过现场，再答复居民。',
  resolve: '办完拍一张照片，交给社区核查。',
  escalate: '交到社区手里，时钟不停。',
  sendBack: '退到社区手里，时钟不停。',
  redo: '退回去重办，时钟不停。',
  handle: '居民会看到已经开始办了。',
}

/** What opens the sheet; most are the words of the step itself, verifying begins with looking. */
export const barButtonWords: Partial<Record<StaffStep, string>> = { verify: '去核查', redo: '没办好' }

/** Second line of a step that stands as a row. */
export const rowWords: Partial<Record<StaffStep, string>> = {
  handle: '居民看到“办理中”',
  escalate: '交到社区手里，时钟不停',
  sendBack: '要写原因，时钟不停',
  redo: '要写原因，居民也看得到',
}

interface SheetWords {
  heading: string
  /** Above the chips. */
  choose: string
  /** Above the text. */
  say: string
  hint: string
  /** The one button. */
  send: string
}

export const sheetWords: Record<Exclude<StaffStep, 'accept' | 'handle'>, SheetWords> = {
  escalate: {
    heading: '上报社区',
    choose: '为什么办不了',
    say: '说一句',
    hint: '交到社区受理员手里，时钟不停。居民会看到“已上报社区”。',
    send: '报上去',
  },
  assign: {
    heading: '派给谁',
    choose: '派给谁',
    say: '带句话，可以不写',
    hint: '{who} 会收到消息，{due}。居民会看到在谁手里。',
    send: '派出去',
  },
  sendBack: {
    heading: '退回社区',
    choose: '为什么退',
    say: '说一句',
    hint: '退到社区手里，由社区另派人，时钟不停。',
    send: '退回社区',
  },
  resolve: {
    heading: '办好了',
    choose: '结果',
    say: '给居民的话',
    hint: '交给社区受理员核查，不能自己核查自己。',
    send: '交去核查',
  },
  verify: {
    heading: '核查',
    choose: '前后照片',
    say: '',
    hint: '居民会收到消息，看得到前后照片，再来评一评。',
    send: '办好了，答复居民',
  },
  redo: {
    heading: '没办好，返工',
    choose: '差在哪里',
    say: '说一句',
    hint: '退回原来办的人重办，时钟不停。居民也看得到这句话。',
    send: '退回返工',
  },
}

/** A chip that writes the sentence, so that nothing must be typed. */
export interface Template {
  value: string
  label: string
  text: string
}

export const reasons: Record<'escalate' | 'sendBack' | 'redo', readonly Template[]> = {
  escalate: [
    { value: 'outside', label: '要别的单位来', text: '到现场看过了，要专门的单位来办，请社区派人。' },
    { value: 'money', label: '要花钱', text: '到现场看过了，要花钱才办得好，请社区定。' },
    { value: 'scope', label: '不归网格管', text: '这件事不归网格管，请社区派给该管的单位。' },
    { value: 'hands', label: '人手不够', text: '网格里人手不够，请社区派人一起办。' },
  ],
  sendBack: [
    { value: 'scope', label: '不归我们管', text: '这件事不归我们管，请社区改派。' },
    { value: 'place', label: '找不到地方', text: '到了没找到地方，请社区问清楚在哪里。' },
    { value: 'outside', label: '要别的单位来', text: '去看过了，要别的单位先办，请社区改派。' },
    { value: 'time', label: '赶不上时间', text: '手上的事排满了，赶不上时间，请社区改派。' },
  ],
  redo: [
    { value: 'same', label: '还是老样子', text: '去看过，还是老样子，请重新办。' },
    { value: 'part', label: '只办了一部分', text: '只办了一部分，请把剩下的办完。' },
    { value: 'photo', label: '照片看不清', text: '照片看不清办成什么样，请补办补拍。' },
    { value: 'resident', label: '住户说没好', text: '问过住户，说还没好，请再去一趟。' },
  ],
}

export const results = ['cleared', 'fixed', 'replaced', 'settled', 'explained', 'done'] as const
export type Result = (typeof results)[number]

const resultWords: Record<Result, { label: string; text: (title: string) => string }> = {
  cleared: { label: '清走了', text: (title) => `您说的“${title}”清理干净了，请您看一看。不行再告诉我们。` },
  fixed: { label: '修好了', text: (title) => `您说的“${title}”修好了，请您看一看。不行再告诉我们。` },
  replaced: { label: '换新了', text: (title) => `您说的“${title}”换上新的了，请您看一看。不行再告诉我们。` },
  settled: { label: '劝好了', text: (title) => `您说的“${title}”两边都说通了。再有事，随时告诉我们。` },
  explained: { label: '说清楚了', text: (title) => `您问的“${title}”跟您说清楚了。还有不明白的，随时问。` },
  done: { label: '办成了', text: (title) => `您说的“${title}”办成了，请您看一看。不行再告诉我们。` },
}

/** What usually becomes of such a thing, likeliest first: the first is chosen beforehand. */
const likelyResults: Record<Category, readonly Result[]> = {
  sanitation: ['cleared', 'fixed', 'settled', 'explained'],
  paving: ['fixed', 'replaced', 'cleared', 'explained'],
  water: ['fixed', 'replaced', 'cleared', 'explained'],
  lighting: ['fixed', 'replaced', 'explained'],
  parking: ['cleared', 'settled', 'explained'],
  junk: ['cleared', 'settled', 'explained'],
  noise: ['settled', 'fixed', 'explained'],
  property: ['done', 'fixed', 'settled', 'explained'],
  quarrel: ['settled', 'explained'],
  hazard: ['fixed', 'cleared', 'replaced', 'explained'],
  care: ['done', 'explained'],
  errand: ['explained', 'done'],
  culture: ['done', 'explained'],
  suggestion: ['explained', 'done'],
  other: ['done', 'fixed', 'cleared', 'settled', 'explained'],
}

export const resultTemplates = (request: { category: Category; title: string }): Template[] =>
  likelyResults[request.category].map((value) => ({
    value,
    label: resultWords[value].label,
    text: resultWords[value].text(request.title.replace(/…$/, '')),
  }))

export const formWords = {
  written: '已写好，可以改',
  ownWords: '用回我写的',
  sayPlaceholder: '写一句话',
  photos: '办完的照片',
  photoNeeded: '要有一张',
  photoThere: (count: number) => `有 ${count} 张了`,
  photoMissing: '先拍一张办完的照片，再交',
  photoWaiting: '照片传完就交',
  photoFailed: '有照片没传上，点一下照片再传',
  before: '办之前',
  after: '办之后',
  noBefore: '居民没有拍照片',
  noAfter: '没有办完的照片',
  notDone: '没办好',
  openOf: (count: number) => (count > 0 ? `手上 ${count} 件` : '手上没有事'),
  others: (count: number) => `找别人，还有 ${count} 位`,
  assigneesLoading: '正在取名单',
  assigneesEmpty: '还没有能派的人，请管理员先添上责任单位',
  assigneesFailed: '名单没取到',
  again: '再取一次',
} as const

export const caseWords = {
  by: '报的人',
  hidden: '不愿透露姓名',
  call: (name: string) => `打给${name || '报的人'}`,
  where: '在哪里',
  route: '怎么走',
  mapFailed: '地图没打开，按上面写的地方去。',
  kind: '什么事',
  limit: (level: string) => `${level}类`,
} as const
