import { contactWords } from './home-words'

/** What 我的 says. */
export const meWords = {
  heading: '我的',
  requests: '我说的事',
  requestsMore: (open: number) => (open > 0 ? `${open} 件正在办` : '没有正在办的'),
  work: '我的办件',
  workMore: '到期的排在前面',
  messages: '消息',
  messagesMore: (unread: number) => (unread > 0 ? `${unread} 条没看` : '都看过了'),
  home: '我家住在',
  homeUnknown: '还没选，选了好找到您的网格员',
  comfort: '看得舒服些',
  care: '大字版',
  careMore: '字大一号，按钮也大',
  phones: '有事也可以打电话',
  office: '打给社区',
  officeMore: '办公时间有人接',
  worker: (contact: { title: string; name: string }) => `打给${contactWords(contact)}`,
  about: '放心用',
  privacy: '您的信息怎么用',
  privacyMore: '只用来办事，点开看全文',
  privacyFailed: '没打开，过一会儿再点。您的电话只有办事的人看得见。',
  feedback: '这个小程序不好用',
  feedbackMore: '告诉我们哪里别扭',
  mask: '名字只露姓，电话只有办事的人看得见。',
} as const

export const careOptions = [
  { value: 'auto', label: '跟着手机' },
  { value: 'on', label: '打开' },
  { value: 'off', label: '关上' },
] as const

export const joinWords = {
  heading: (community: string) => `我住在${community}`,
  why: '留个称呼和电话，您家的事办到哪一步随时能看，网格员也找得到您。不留也行。',
  name: '怎么称呼您',
  nameHint: '比如 李秀英',
  phone: '电话',
  phoneHint: '手机或座机都行',
  send: '留下',
  sending: '正在留',
  nameMissing: '写一个称呼，姓什么就行',
  phoneMissing: '写一个电话，网格员好找您',
  privacy: '名字只露姓，电话只给办事的人看。',
} as const

export const householdWords = {
  heading: '我家住在',
  estate: '哪个小区',
  building: '哪一栋',
  unit: '几单元几室，可以不写',
  unitHint: '比如 2 单元',
  save: '就住这里',
  saving: '正在记',
  missing: '小区和楼栋各点一下',
  none: '这里还没有登记小区，打电话给社区就行',
} as const
