import { calendarOf, defaultOfficePolicy } from '../../../cloudfunctions/_runtime/holidays'
import { findPlace, type PlaceChoice } from '../../../miniprogram/domain/grid/places'
import { deadlines, dueIn } from '../../../miniprogram/domain/request/deadline'
import { defaultRequestPolicy } from '../../../miniprogram/domain/request/policy'
import { isOpen, isTurnOf, ruleOf, statuses, type Step } from '../../../miniprogram/domain/request/status'
import { communities } from '../../../local/demo/places'
import { actorOf } from '../../../local/demo/people'
import { recordsAt } from '../../../local/demo/records'

/** A Tuesday morning, midnight after the National Day holiday, a Saturday night. */
const moments = ['2026-11-24T09:41:00+08:00', '2026-10-08T00:05:00+08:00', '2026-11-21T23:50:00+08:00'].map(Date.parse)
const file = (community: string, picture: string) => `cloud://test/${community}/${picture}.jpg`

describe.each(moments)('the demonstration, started at %d', (now) => {
  const { people, requests, notices, settings } = recordsAt(now, file)
  const person = (id: string) => people.find(({ _id }) => _id === id)!
  const of = (community: string) => requests.filter((request) => request.community === community)

  test('shows at least sixty matters of Xiyuan, in every state', () => {
    expect(of('xiyuan').length).toBeGreaterThanOrEqual(60)
    expect(new Set(of('xiyuan').map(({ status }) => status))).toEqual(new Set(statuses))
  })

  test('is the same each time', () => {
    expect(recordsAt(now, file).requests).toEqual(requests)
  })

  test('names each matter, each person and each message once', () => {
    for (const list of [requests.map(({ number }) => number), requests.map(({ _id }) => _id)])
      expect(new Set(list).size).toBe(list.length)
    expect(new Set(people.map(({ code }) => code)).size).toBe(people.length)
    expect(new Set(notices.map(({ _id }) => _id)).size).toBe(notices.length)
  })

  test('every matter is somewhere in its community, in the grid of that place', () => {
    for (const { community, place, grid } of requests) {
      const map = communities.find(({ _id }) => _id === community)!
      expect(findPlace(map, place as PlaceChoice)).toMatchObject({ grid, name: place.name })
    }
  })

  test('every history begins with the submit, follows the table and lies in the past', () => {
    for (const { history, submittedAt, changedAt } of requests) {
      expect(history[0]).toMatchObject({ step: 'submit', at: submittedAt })
      const times = history.map(({ at }) => at)
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
      expect(times.at(-1)).toBe(changedAt)
      expect(changedAt).toBeLessThan(now)
      history.slice(1).reduce((status, { step }) => {
        expect(ruleOf(step as Step).from).toContain(status)
        return ruleOf(step as Step).to
      }, 'submitted')
    }
  })

  test('every open matter is the turn of somebody of its community, and is due as its state says', () => {
    const calendar = calendarOf(defaultOfficePolicy)
    for (const request of requests) {
      const members = people.filter(({ community }) => community === request.community)
      const turn = members.filter((each) => isTurnOf(actorOf(each), request))
      expect(turn.length > 0).toBe(isOpen(request.status))
      expect(request.open).toBe(isOpen(request.status))
      expect(request.due).toBe(dueIn(request.status, request))
      expect(request.answerDue).toBe(
        deadlines(request.submittedAt, request.level, defaultRequestPolicy, calendar).answerDue,
      )
    }
  })

  test('whoever handles it is named as its holder, and verified nothing of her own', () => {
    for (const { waitsFor, holder, handler, history, handledBy } of requests) {
      if (waitsFor.startsWith('person:')) {
        expect(waitsFor).toBe(`person:${handler}`)
        expect(holder.name).toBe(person(handler!).name)
      }
      for (const { step, by } of history) if (step === 'verify') expect(handledBy).not.toContain(by)
    }
  })

  test('the worker of grid 2 has a late one, one due today and some to accept', () => {
    const midnight = now - ((now + 8 * 3_600_000) % 86_400_000) + 86_400_000
    const hers = requests.filter((request) => isTurnOf(actorOf(person('demo-wang')), request))
    expect(hers.some(({ due }) => due < now)).toBe(true)
    expect(hers.some(({ due }) => due >= now && due < midnight)).toBe(true)
    expect(hers.filter(({ status }) => status === 'submitted').length).toBeGreaterThanOrEqual(2)
  })

  test('the dispatcher has some to assign and some to verify', () => {
    const hers = requests.filter((request) => isTurnOf(actorOf(person('demo-lin')), request))
    for (const status of ['escalated', 'resolved'])
      expect(hers.filter((request) => request.status === status).length).toBeGreaterThanOrEqual(3)
  })

  test('the resident in the first place has one being verified, one to rate and some closed', () => {
    const hers = requests.filter(({ owner }) => owner === 'demo-li').map(({ status }) => status)
    expect(hers).toEqual(expect.arrayContaining(['resolved', 'answered', 'closed', 'closed']))
  })

  test('nothing of one community refers to the other', () => {
    const names = (community: string) => people.filter((each) => each.community === community).map(({ _id }) => _id)
    const everything = { requests, notices, settings }
    for (const [here, there] of [
      ['xiyuan', 'donghe'],
      ['donghe', 'xiyuan'],
    ] as const) {
      const text = JSON.stringify(
        Object.values(everything).map((list: { community: string }[]) => list.filter((one) => one.community === here)),
      )
      for (const id of names(there)) expect(text).not.toContain(`"${id}"`)
      expect(text).not.toContain(`"${there}"`)
      expect(text).not.toContain(`/${there}/`)
    }
  })
})
