import { inLikelyOrder, mayBeAssigned } from '../../../../miniprogram/domain/request/assignees'
import { defaultRequestPolicy } from '../../../../miniprogram/domain/request/policy'
import { inState, people, staffOf } from '../../../support/records'

const ordered = (over: Parameters<typeof inState>[1], busy: string[] = []) =>
  inLikelyOrder(
    staffOf('xiyuan')
      .filter(mayBeAssigned)
      .map((person) => ({ ...person, open: busy.includes(person._id) ? 5 : 0 })),
    inState('escalated', over),
    defaultRequestPolicy,
  ).map(({ name }) => name)

test('dispatchers and the secretary assign, they are not assigned', () => {
  expect(staffOf('xiyuan').filter(mayBeAssigned)).toHaveLength(7)
})

test("the usual one for such a thing is first, then the place's own worker", () => {
  expect(ordered({ category: 'sanitation' })[0]).toBe('周来顺')
  expect(ordered({ category: 'water' })[0]).toBe('徐清河')
  expect(ordered({ category: 'culture', grid: 'g3' })[0]).toBe('张建安')
})

test('of two that are alike, who has less in hand is first', () => {
  expect(ordered({ category: 'culture', handledBy: [] }, [people.worker2._id])[0]).toBe('高明月')
  expect(ordered({ category: 'culture', handledBy: [] }, [people.standIn2._id])[0]).toBe('王兰芝')
})

test('who had it and passed it up is offered last', () => {
  const handledBy = [people.sanitation._id]
  expect(ordered({ category: 'sanitation', handledBy }).at(-1)).toBe('周来顺')
})
