import type { Refusal } from '../../../../miniprogram/domain/refusal'
import { neverDue } from '../../../../miniprogram/domain/request/deadline'
import type { Given } from '../../../../miniprogram/domain/request/given'
import { move } from '../../../../miniprogram/domain/request/move'
import type { RequestRecord } from '../../../../miniprogram/domain/request/record'
import type { Step } from '../../../../miniprogram/domain/request/status'
import type { Key } from '../../../support/people'
import { actor, around, fresh, inState, people, staffOf, tuesday } from '../../../support/records'

const hour = 3600_000
const token = 'tap-of-twenty-two-characters'
const take = (request: RequestRecord, who: Key, step: Step, given: Partial<Given> = {}, place = around()) =>
  move(request, step, actor(who), { token, ...given }, place)
const code = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as Refusal).code
  }
  return 'allowed'
}

test('each step writes one line, counts one revision and notes the time', () => {
  const before = fresh()
  const after = take(before, 'worker2', 'accept', {}, around({ now: tuesday + hour }))
  expect(after).toMatchObject({ status: 'accepted', revision: 1, changedAt: tuesday + hour, due: before.solveDue })
  expect(after.history).toHaveLength(2)
  expect(after.history[1]).toEqual({
    at: tuesday + hour,
    step: 'accept',
    token,
    by: people.worker2._id,
    byName: '王兰芝',
    byTitle: '第二网格',
  })
})

test.each([
  [
    'submitted',
    'worker2',
    'accept',
    {},
    { waitsFor: 'person:open-worker2', handler: 'open-worker2', holder: '第二网格 王兰芝' },
  ],
  ['accepted', 'worker2', 'handle', {}, { waitsFor: 'person:open-worker2', handler: 'open-worker2' }],
  [
    'accepted',
    'worker2',
    'escalate',
    { remark: '要人' },
    { waitsFor: 'dispatch', handler: undefined, holder: '社区受理员 林素琴' },
  ],
  [
    'escalated',
    'dispatcher',
    'assign',
    { assignee: people.water },
    { waitsFor: 'person:open-water', handler: 'open-water', holder: '水务所 徐清河' },
  ],
  [
    'assigned',
    'sanitation',
    'sendBack',
    { remark: '不归我们' },
    { waitsFor: 'dispatch', handler: undefined, holder: '社区受理员 林素琴' },
  ],
  [
    'assigned',
    'sanitation',
    'resolve',
    { photos: ['f'] },
    { waitsFor: 'verify', handler: 'open-sanitation', holder: '社区受理员 林素琴', afterPhotos: ['f'] },
  ],
  ['resolved', 'dispatcher', 'verify', {}, { waitsFor: 'owner', holder: ' ' }],
  [
    'resolved',
    'dispatcher',
    'redo',
    { remark: '还脏' },
    { waitsFor: 'person:open-sanitation', handler: 'open-sanitation', holder: '环卫所 周来顺', afterPhotos: [] },
  ],
  [
    'answered',
    'li',
    'rate',
    { rating: { speed: 3, result: 2, manner: 1 } },
    { waitsFor: 'nobody', open: false, holder: ' ' },
  ],
  [
    'answered',
    'li',
    'notSolved',
    { remark: '还脏' },
    { waitsFor: 'person:open-sanitation', reopens: 1, holder: '环卫所 周来顺' },
  ],
  ['closed', 'li', 'reopen', { remark: '又脏了' }, { waitsFor: 'person:open-sanitation', reopens: 1, open: true }],
  ['submitted', 'li', 'withdraw', {}, { waitsFor: 'nobody', open: false }],
] as const)('from %s, %s takes %s: it lies where it should', (status, who, step, given, expected) => {
  const after = take(inState(status), who, step, given as Partial<Given>)
  const { holder, ...rest } = expected as { holder?: string }
  expect(after).toMatchObject(rest)
  if (holder !== undefined) expect(`${after.holder.title} ${after.holder.name}`).toBe(holder)
})

test.each([
  ['accepted', 'worker2', 'escalate', 'request.reason_needed'],
  ['escalated', 'dispatcher', 'assign', 'request.assignee_needed'],
  ['assigned', 'sanitation', 'sendBack', 'request.reason_needed'],
  ['assigned', 'sanitation', 'resolve', 'request.photo_needed'],
  ['resolved', 'dispatcher', 'redo', 'request.reason_needed'],
  ['answered', 'li', 'rate', 'request.rating_needed'],
  ['answered', 'li', 'notSolved', 'request.reason_needed'],
] as const)('from %s, %s cannot take %s without what it needs', (status, who, step, refusal) => {
  expect(code(() => take(inState(status), who, step))).toBe(refusal)
})

test('the clock: escalated it gets seven days from the start, passing on leaves it alone, a second round begins anew', () => {
  const start = inState('accepted')
  expect(start.solveDue).toBe(Date.UTC(2026, 10, 27, 9, 30))
  const later = around({ now: tuesday + 48 * hour })
  const escalated = take(start, 'worker2', 'escalate', { remark: '要人' }, later)
  expect(escalated.solveDue).toBe(Date.UTC(2026, 11, 3, 9, 30))
  const assigned = take(escalated, 'dispatcher', 'assign', { assignee: people.sanitation }, later)
  const back = take(assigned, 'sanitation', 'sendBack', { remark: '不归我们' }, later)
  expect([assigned.solveDue, back.solveDue]).toEqual([escalated.solveDue, escalated.solveDue])
  const again = take(inState('answered'), 'li', 'notSolved', { remark: '还脏' }, around({ now: tuesday + 96 * hour }))
  expect(again.due).toBe(Date.UTC(2026, 11, 3, 9, 30))
})

test('an urgent request keeps its two hours when it is escalated', () => {
  const urgent = inState('accepted', { level: 'urgent', solveDue: tuesday + 2 * hour })
  expect(take(urgent, 'worker2', 'escalate', { remark: '要人' }).solveDue).toBe(tuesday + 2 * hour)
})

test('nothing is owed by the community once it has answered', () => {
  expect(take(inState('resolved'), 'dispatcher', 'verify').due).toBe(neverDue)
})

test('when the handler has left, a sent-back request lies with a dispatcher by name; without any, with the office', () => {
  const gone = around({ staff: staffOf('xiyuan', 'sanitation') })
  expect(take(inState('answered'), 'li', 'notSolved', { remark: '还脏' }, gone)).toMatchObject({
    handler: people.dispatcher._id,
    waitsFor: `person:${people.dispatcher._id}`,
  })
  const nobody = around({ staff: [] })
  expect(take(inState('answered'), 'li', 'notSolved', { remark: '还脏' }, nobody).holder).toEqual({
    title: '西苑社区居委会',
    name: '',
    phone: '05566120000',
  })
})

test('who handled it as a dispatcher is not the one it waits for', () => {
  const own = inState('accepted', { handler: people.dispatcher._id, handledBy: [people.dispatcher._id] })
  expect(take(own, 'dispatcher', 'resolve', { photos: ['f'] }).holder.name).toBe('何立新')
})
