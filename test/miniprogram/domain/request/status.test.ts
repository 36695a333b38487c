import type { Refusal } from '../../../../miniprogram/domain/refusal'
import { defaultRequestPolicy } from '../../../../miniprogram/domain/request/policy'
import type { RequestRecord } from '../../../../miniprogram/domain/request/record'
import type { Status, Step } from '../../../../miniprogram/domain/request/status'
import {
  isTurnOf,
  mustBeOpen,
  ruleOf,
  statuses,
  stepNames,
  stepsOpenTo,
} from '../../../../miniprogram/domain/request/status'
import type { Key } from '../../../support/people'
import { actor, inState, people, tuesday } from '../../../support/records'

const open = (who: Key, request: RequestRecord, now = tuesday) =>
  stepsOpenTo(actor(who), request, now, defaultRequestPolicy)
const code = (run: () => void): string => {
  try {
    run()
  } catch (error) {
    return (error as Refusal).code
  }
  return 'allowed'
}

type Row = [Status, Partial<Record<Key, Step[]>>]
/** Everybody who is not named may do nothing. */
const table: Row[] = [
  ['submitted', { li: ['withdraw'], worker2: ['accept'], standIn2: ['accept'] }],
  ['accepted', { li: ['withdraw'], worker2: ['handle', 'escalate', 'resolve'] }],
  ['handling', { sanitation: ['escalate', 'resolve'] }],
  ['escalated', { dispatcher: ['assign'], otherDispatcher: ['assign'] }],
  ['assigned', { sanitation: ['handle', 'sendBack', 'resolve'] }],
  ['parked', {}],
  ['resolved', { dispatcher: ['verify', 'redo'], otherDispatcher: ['verify', 'redo'] }],
  ['answered', { li: ['rate', 'notSolved'] }],
  ['closed', { li: ['reopen'] }],
  ['declined', {}],
  ['cancelled', {}],
  ['merged', {}],
]

test('the table below knows every state', () => {
  expect(table.map(([status]) => status)).toEqual(statuses)
})

describe.each(table)('a request that is %s', (status, allowed) => {
  test.each(Object.keys(people) as Key[])('lets %s do exactly what the table says', (who) => {
    if (people[who].community !== 'xiyuan') return
    expect(open(who, inState(status))).toEqual(allowed[who] ?? [])
  })
})

test.each([
  ['submitted', ['worker2', 'standIn2']],
  ['accepted', ['worker2']],
  ['escalated', ['dispatcher', 'otherDispatcher']],
  ['assigned', ['sanitation']],
  ['resolved', ['dispatcher', 'otherDispatcher']],
  ['answered', ['li']],
  ['closed', []],
] as [Status, Key[]][])('when it is %s it is the turn of %j', (status, turn) => {
  const everybody = (Object.keys(people) as Key[]).filter((key) => people[key].community === 'xiyuan')
  expect(everybody.filter((who) => isTurnOf(actor(who), inState(status)))).toEqual(turn)
})

test('without a dispatcher the secretary, named, does what a dispatcher would', () => {
  const waitsFor = `person:${people.secretary._id}`
  expect(open('secretary', inState('submitted', { waitsFor }))).toEqual(['accept'])
  expect(open('secretary', inState('escalated', { waitsFor }))).toEqual(['assign'])
  expect(open('secretary', inState('resolved', { waitsFor }))).toEqual(['verify', 'redo'])
})

test('who laid a hand on the work does not verify it', () => {
  const request = inState('resolved', { handledBy: [people.dispatcher._id] })
  expect(open('dispatcher', request)).toEqual([])
  expect(open('otherDispatcher', request)).toEqual(['verify', 'redo'])
  expect(code(() => mustBeOpen('verify', actor('dispatcher'), request, tuesday, defaultRequestPolicy))).toBe(
    'request.verify_own',
  )
})

test('an owner sends back twice, and within thirty days', () => {
  const day = 24 * 3600_000
  const closed = inState('closed')
  const reopen = (request: RequestRecord, now: number) =>
    code(() => mustBeOpen('reopen', actor('li'), request, now, defaultRequestPolicy))
  expect(reopen(closed, tuesday + 30 * day)).toBe('allowed')
  expect(reopen(closed, tuesday + 30 * day + 1)).toBe('request.reopen_too_late')
  expect(reopen(inState('closed', { reopens: 1 }), tuesday)).toBe('allowed')
  expect(reopen(inState('closed', { reopens: 2 }), tuesday)).toBe('request.reopened_enough')
  expect(open('li', inState('answered', { reopens: 2 }))).toEqual(['rate'])
})

test('every step ends in a state that it does not start from', () => {
  for (const name of stepNames) expect(ruleOf(name).from).not.toContain(ruleOf(name).to)
})
