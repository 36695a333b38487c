import { maySee, maySeeOwner } from '../../../../miniprogram/domain/request/sight'
import type { Key } from '../../../support/people'
import { actor, inState, people } from '../../../support/records'

const assigned = inState('assigned')
const hidden = inState('assigned', { hideName: true })

test.each([
  ['li', true, true, 'she said it'],
  ['neighbour', false, false, 'a neighbour'],
  ['worker1', false, false, 'another grid'],
  ['worker2', true, true, 'her grid'],
  ['standIn2', true, true, 'the stand-in of that grid'],
  ['dispatcher', true, true, 'the whole community'],
  ['secretary', true, false, 'the whole community, but does not handle it'],
  ['sanitation', true, true, 'it lies in their hands'],
  ['water', false, false, 'never had it'],
  ['shi', false, false, 'another community'],
  ['pan', false, false, 'another community'],
  ['ren', false, false, 'another community'],
  ['shu', false, false, 'another community'],
] as [Key, boolean, boolean, string][])('%s sees it: %s, and a hidden name: %s (%s)', (who, sees, seesOwner) => {
  expect(maySee(actor(who), assigned)).toBe(sees)
  expect(maySeeOwner(actor(who), assigned)).toBe(sees)
  expect(maySeeOwner(actor(who), hidden)).toBe(seesOwner)
})

test('who handled it once still sees it, but not a hidden name', () => {
  const passedOn = inState('assigned', { hideName: true, handler: people.water._id })
  expect(maySee(actor('sanitation'), passedOn)).toBe(true)
  expect(maySeeOwner(actor('sanitation'), passedOn)).toBe(false)
})
