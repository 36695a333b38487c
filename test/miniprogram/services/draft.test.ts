import type * as Module from '../../../miniprogram/services/draft'
import { ours } from '../../support/simulate/phone'
import { requestPhone, type RequestPhone } from '../pages/request/support'

const draft = (text: string) => ({
  ...{ id: 'of-the-well', text, category: 'other' as const, urgency: 'normal' as const, place: null },
  ...{ photos: [], hideName: false, name: '', phone: '' },
})
let phone: RequestPhone
let drafts: typeof Module
beforeEach(() => {
  phone = requestPhone()
  drafts = ours<typeof Module>('services/draft')
  jest.useFakeTimers()
})
afterEach(() => jest.useRealTimers())

const kept = (of = 'resident') => (phone.stored.get(`draft:${of}`) as { text: string } | undefined)?.text

test('the first letter is on the phone at once, the others at most half a second later', () => {
  const keeper = drafts.draftKeeper('resident')
  keeper.change(draft('古'))
  expect(kept()).toBe('古')
  keeper.change(draft('古井'))
  keeper.change(draft('古井边'))
  expect(kept()).toBe('古')
  jest.advanceTimersByTime(500)
  expect(kept()).toBe('古井边')
})

test('leaving the page writes what is not written yet', () => {
  const keeper = drafts.draftKeeper('resident')
  keeper.change(draft('古'))
  keeper.change(draft('古井边堆了垃圾'))
  keeper.flush()
  expect(kept()).toBe('古井边堆了垃圾')
})

test('what was sent leaves nothing behind, not even a moment later', () => {
  const keeper = drafts.draftKeeper('resident')
  keeper.change(draft('古'))
  keeper.change(draft('古井'))
  keeper.clear()
  jest.advanceTimersByTime(1000)
  expect(kept()).toBeUndefined()
  expect(keeper.read()).toBeUndefined()
})

test("a resident's words and a note of the staff do not overwrite each other", () => {
  drafts.draftKeeper('resident').change(draft('井'))
  drafts.draftKeeper('staff').change(draft('灯'))
  expect([kept('resident'), kept('staff')]).toEqual(['井', '灯'])
})

test('the place used last is remembered for this community only, without its spot', () => {
  drafts.keepPlace('xiyuan', { kind: 'alley', alley: 'qian', spot: '古井旁', point: { longitude: 1, latitude: 2 } })
  expect(drafts.lastPlace('xiyuan')).toEqual({ kind: 'alley', alley: 'qian' })
  expect(drafts.lastPlace('elsewhere')).toBeUndefined()
})
