import { pushData } from '../../../../miniprogram/domain/notice/push'
import { defaultTemplates } from '../../../../miniprogram/domain/notice/templates'
import type { Given } from '../../../../miniprogram/domain/request/given'
import { move } from '../../../../miniprogram/domain/request/move'
import { messagesOwed } from '../../../../miniprogram/domain/request/notices'
import type { Status, Step } from '../../../../miniprogram/domain/request/status'
import type { Key } from '../../../support/people'
import { actor, around, fresh, inState, people } from '../../../support/records'

const nameOf = (id: string) => Object.entries(people).find(([, person]) => person._id === id)![0]
const told = (status: Status, who: Key, step: Step, given: Partial<Given> = {}) => {
  const before = inState(status)
  const after = move(before, step, actor(who), { token: 'a-tap', ...given }, around())
  return messagesOwed(before, after, actor(who), around())
}

test.each([
  ['submitted', 'worker2', 'accept', {}, ['progress li']],
  ['accepted', 'worker2', 'handle', {}, ['progress li']],
  ['accepted', 'worker2', 'escalate', { remark: '要人' }, ['task dispatcher', 'task otherDispatcher', 'progress li']],
  ['escalated', 'dispatcher', 'assign', { assignee: people.water }, ['task water', 'progress li']],
  [
    'assigned',
    'sanitation',
    'sendBack',
    { remark: '不归' },
    ['task dispatcher', 'task otherDispatcher', 'progress li'],
  ],
  ['assigned', 'sanitation', 'resolve', { photos: ['f'] }, ['task dispatcher', 'task otherDispatcher', 'progress li']],
  ['resolved', 'dispatcher', 'verify', {}, ['rating li']],
  ['resolved', 'dispatcher', 'redo', { remark: '还脏' }, ['task sanitation', 'progress li']],
  ['answered', 'li', 'rate', { rating: { speed: 1, result: 1, manner: 1 } }, ['progress sanitation']],
  [
    'answered',
    'li',
    'notSolved',
    { remark: '还脏' },
    ['task sanitation', 'progress dispatcher', 'progress otherDispatcher'],
  ],
  [
    'closed',
    'li',
    'reopen',
    { remark: '又脏' },
    ['task sanitation', 'progress dispatcher', 'progress otherDispatcher'],
  ],
  ['submitted', 'li', 'withdraw', {}, ['task worker2', 'task standIn2']],
  ['accepted', 'li', 'withdraw', {}, ['task worker2']],
] as [Status, Key, Step, Partial<Given>, string[]][])(
  'from %s, when %s takes %s, the right people are told',
  (status, who, step, given, expected) => {
    expect(told(status, who, step, given).map(({ template, to }) => `${template} ${nameOf(to)}`)).toEqual(expected)
  },
)

test('a new request is told to every worker of its grid, with the place and by when', () => {
  const record = fresh()
  const owed = messagesOwed(record, record, actor('li'), around())
  expect(owed.map(({ to }) => nameOf(to))).toEqual(['worker2', 'standIn2'])
  expect(owed[0]).toEqual({
    _id: `${record._id}:0:0`,
    to: people.worker2._id,
    template: 'task',
    title: '有一件新的事',
    body: '钱尚书院巷，古井旁：古井边堆了垃圾，味道很大。11月25日 17:30 前第一次答复',
    page: `pages/request/detail/detail?id=${record._id}`,
    at: record.submittedAt,
    fields: {
      what: '古井边堆了垃圾，味道很大',
      where: '钱尚书院巷，古井旁',
      state: '有一件新的事',
      next: '11月25日 17:30 前第一次答复',
      when: '2026年11月25日 17:30',
    },
  })
})

test('nobody is told what they did themselves', () => {
  const own = inState('submitted', { owner: people.worker2._id })
  const after = move(own, 'accept', actor('worker2'), { token: 'a-tap' }, around())
  expect(messagesOwed(own, after, actor('worker2'), around())).toEqual([])
})

test('each message of a record has an id of its own, and every field fits what WeChat takes', () => {
  const long = '这是一句特别长的原因，长得一行放不下，里面还有\n换行，读的人要耐心一点才看得完'
  const all = [
    ...told('accepted', 'worker2', 'escalate', { remark: long }),
    ...told('assigned', 'sanitation', 'resolve', { photos: ['f'] }),
    ...told('resolved', 'dispatcher', 'verify'),
  ]
  const first = told('accepted', 'worker2', 'escalate', { remark: long })
  expect(new Set(first.map(({ _id }) => _id)).size).toBe(first.length)
  for (const message of all)
    for (const [keyword, { value }] of Object.entries(pushData(message.fields, defaultTemplates[message.template]))) {
      if (keyword.startsWith('thing')) expect(value).toMatch(/^.{1,20}$/su)
      else expect(value).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d$/)
      expect(value).not.toMatch(/[\r\n]/)
    }
})

test('full names and openids are in no message', () => {
  const text = JSON.stringify(
    told('accepted', 'worker2', 'escalate', { remark: '要人' }).map(({ to: _, ...rest }) => rest),
  )
  expect(text).not.toMatch(/王兰芝|李秀英|open-/)
})
