import fc from 'fast-check'
import type { Index } from '../../../../cloudfunctions/_runtime/schema'
import { createCollection } from '../../../../local/cloud/database/collection'
import { find } from '../../../../local/cloud/database/find'
import type { Session } from '../../../../local/cloud/database/session'
import { parseSort } from '../../../../local/cloud/database/sort'
import { createSortedList } from '../../../../local/cloud/database/sorted-list'
import { names, openThings, refusal } from './harness'

const byStatus: Index = {
  name: 'community_status_changed',
  keys: [
    ['community', 1],
    ['status', 1],
    ['changed', -1],
  ],
}
const byTags: Index = { name: 'tags', keys: [['tags', 1]] }

const requests = Array.from({ length: 60 }, (_, n) => ({
  _id: `r${n}`,
  community: `c${n % 2}`,
  status: ['open', 'late', 'done'][n % 3],
  changed: (n * 7) % 20,
  tags: [`t${n % 5}`, `u${n % 4}`],
}))

describe('documents examined', () => {
  test.each<[string, object, object, number, number]>([
    ['one by its id', { _id: 'r7' }, {}, 1, 1],
    ['two by their ids', { _id: { $in: ['r7', 'r8', 'no'] } }, {}, 2, 2],
    ['only those with the leading fields', { community: 'c0', status: 'open' }, {}, 10, 10],
    ['only a range after the leading fields', { community: 'c0', status: 'open', changed: { $gte: 10 } }, {}, 5, 5],
    [
      'a range given in two parts',
      { $and: [{ community: 'c0', status: 'open', changed: { $gt: 2 } }, { changed: { $lte: 8 } }] },
      {},
      3,
      3,
    ],
    [
      'a page in the order of the index',
      { community: 'c0', status: 'open' },
      { order: { changed: -1 }, limit: 3 },
      3,
      3,
    ],
    [
      'a page against the order of the index',
      { community: 'c0', status: 'open' },
      { order: { changed: 1 }, limit: 3 },
      3,
      3,
    ],
    [
      'a page of several states, in order',
      { community: 'c0', status: { $in: ['open', 'late', 'open'] } },
      { order: { changed: -1 }, limit: 3 },
      3,
      3,
    ],
    ['a page in order of insertion', { community: 'c0' }, { limit: 3 }, 3, 3],
    [
      'all that the index leaves, when it cannot sort',
      { community: 'c0' },
      { order: { changed: -1 }, limit: 3 },
      30,
      3,
    ],
    ['an element of a list, each document once', { tags: 't1' }, {}, 12, 12],
    ['two bounds that two elements of a list meet', { tags: { $gt: 'u2', $lt: 't1' } }, {}, 15, 3],
    ['everything, without an index', { changed: 7 }, {}, 60, 3],
  ])('%s', async (_, query, options, examined, returned) => {
    const things = await openThings({ indexes: [byStatus, byTags] })
    await things.add(requests)
    await things.get(query, options)
    expect(things.trace()).toEqual({ collection: 'things', examined, returned })
  })

  test('by updates, removals and counts too', async () => {
    const things = await openThings({ indexes: [byStatus] })
    await things.add(requests)
    await things.update({ community: 'c0', status: 'open', changed: 7 }, { $set: { seen: true } })
    expect(things.trace().examined).toBeLessThan(3)
    await things.remove({ _id: 'r7' })
    expect(things.trace().examined).toBe(1)
    await things.count({ community: 'c1', status: 'done' })
    expect(things.trace()).toMatchObject({ examined: 10, returned: 1 })
    await things.aggregate({ $match: { community: 'c1', status: 'done' } }, { $count: 'n' })
    expect(things.trace()).toMatchObject({ examined: 10, returned: 1 })
  })
})

const scalar = fc.constantFrom(null, 0, 1, 2, 'a', 'b', true, new Date(1))
const field = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }), fc.record({ c: scalar }))
const document = fc.record(
  { a: field, b: fc.oneof(scalar, fc.record({ c: scalar })), n: fc.constantFrom(1, 2, 3) },
  { requiredKeys: [] },
)
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $gte: scalar, $lt: scalar }, { requiredKeys: [] }),
  fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: [] }),
  fc.record({ $ne: scalar }),
  fc.array(scalar, { maxLength: 2 }),
)
/** Few conditions at once, or hardly any document would match. */
const query = fc.oneof(
  fc.constant({}),
  fc.record({ a: condition }),
  fc.record({ n: condition }),
  fc.record({ b: condition, n: condition }, { requiredKeys: ['b'] }),
  fc.record({ 'b.c': condition, a: condition }, { requiredKeys: ['b.c'] }),
  fc.record({ n: condition, $and: fc.tuple(fc.record({ n: condition })) }),
)
const direction = fc.constantFrom(1, -1)
const order = fc.oneof(
  fc.constant({}),
  fc.record({ n: direction }),
  fc.record({ a: direction }),
  fc.tuple(direction, direction).map(([b, n]) => ({ b, n })),
  fc.tuple(direction, direction).map(([n, a]) => ({ n, a })),
)
const indexes: Index[] = [
  {
    name: 'n_b',
    keys: [
      ['n', 1],
      ['b', -1],
    ],
  },
  {
    name: 'b_n',
    keys: [
      ['b', 1],
      ['n', 1],
    ],
  },
  { name: 'a', keys: [['a', 1]] },
  { name: 'bc', keys: [['b.c', -1]] },
]

test('an index never changes an answer, only how much is read for it', () => {
  const outside = { differences: () => new Map() } as unknown as Session
  const build = (declared: Index[], documents: object[], changes: object[]) => {
    const loaded = documents.slice(1).map((item, i) => ({ order: i + 1, document: { ...item, _id: i } }))
    const collection = createCollection('things', declared, loaded)
    for (const [i, change] of [...documents.slice(0, 1), ...changes].entries())
      collection.replace(i * 3, { ...change, _id: i * 3 })
    collection.replace(1, undefined)
    return collection
  }
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 12 }),
      fc.array(document, { maxLength: 3 }),
      query,
      order,
      (documents, changes, where, by) => {
        const answers = [indexes, []].map((declared) =>
          [Infinity, 3].map((limit) =>
            find(outside, build(declared, documents, changes), { condition: where, sort: parseSort(by), limit }).map(
              ({ document: { _id } }) => _id,
            ),
          ),
        )
        expect(answers[0]).toEqual(answers[1])
      },
    ),
    { numRuns: 1000 },
  )
})

test('a sorted list stays sorted through many chunks', () => {
  const list = createSortedList<number>((a, b) => a - b)
  const all = () => [
    ...list.walk(
      list.search(() => false),
      list.search(() => true),
      1,
    ),
  ]
  const numbers = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 3001)
  list.fill(numbers.slice(0, 1000))
  for (const number of numbers.slice(1000)) list.add(number)
  expect(all()).toEqual([...numbers].sort((a, b) => a - b))
  const range = [list.search((n) => n < 1000), list.search((n) => n <= 2000)] as const
  expect([...list.walk(...range, 1)]).toEqual([...list.walk(...range, -1)].reverse())
  expect([...list.walk(...range, -1)][0]).toBe(2000)
  for (const number of numbers.slice(0, 2990)) list.remove(number)
  expect(all()).toEqual(numbers.slice(2990).sort((a, b) => a - b))
  expect(() => list.remove(5000)).toThrow('lost')
})

describe('a unique index', () => {
  const unique: Index = {
    name: 'room_slot',
    keys: [
      ['room', 1],
      ['slot.at', 1],
    ],
    unique: true,
  }
  const taken = (keys: string, kind = 'Insert') =>
    refusal(
      'DATABASE_REQUEST_FAILED',
      `[FailedOperation.${kind}] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-local.things index: ${keys}}]}, {<nil>}]`.replace(
        /[[\]{}.<>()|]/g,
        '\\$&',
      ),
    )

  test('refuses the same key, a missing field counting as null', async () => {
    const things = await openThings({ indexes: [unique] })
    await things.add({ _id: 'a', room: '荷花', slot: { at: 9 } })
    await expect(things.add({ room: '荷花', slot: { at: 9 } })).rejects.toEqual(
      taken('room_slot dup key: { room: "荷花", slot.at: 9 }'),
    )
    await things.add([
      { _id: 'b', room: '荷花' },
      { room: '荷花', slot: { at: 10 } },
    ])
    await expect(things.add({ room: '荷花', slot: {} })).rejects.toEqual(
      taken('room_slot dup key: { room: "荷花", slot.at: null }'),
    )
    await expect(things.update({ _id: 'b' }, { $set: { slot: { at: 9 } } })).rejects.toEqual(
      taken('room_slot dup key: { room: "荷花", slot.at: 9 }', 'Update'),
    )
    await expect(things.set('c', { room: '荷花', slot: { at: 9 } })).rejects.toEqual(
      taken('room_slot dup key: { room: "荷花", slot.at: 9 }'),
    )
    await expect(things.add({ _id: 'a' })).rejects.toEqual(taken('_id_ dup key: { _id: "a" }'))
  })

  test('lets a key go when its document goes or changes', async () => {
    const things = await openThings({ indexes: [unique] })
    await things.add([
      { _id: 'a', room: 1 },
      { _id: 'b', room: 2 },
    ])
    await things.remove({ _id: 'a' })
    await things.update({ _id: 'b' }, { $set: { room: 3 } })
    await things.add([{ room: 1 }, { room: 2 }])
  })

  test('keeps what came before a refused document of the same write', async () => {
    const things = await openThings({ indexes: [unique] })
    await expect(
      things.add([
        { _id: 'a', room: 1 },
        { _id: 'b', room: 1 },
        { _id: 'c', room: 2 },
      ]),
    ).rejects.toBeTruthy()
    expect(names(await things.get())).toEqual(['a'])
  })

  test('holds after a restart, and is not begun over documents that break it', async () => {
    const things = await openThings({ indexes: [unique] })
    await things.add({ room: 1 })
    await things.close()
    const again = await openThings({ dir: things.dir, indexes: [unique] })
    await expect(again.add({ room: 1 })).rejects.toBeTruthy()
    await again.close()
    const without = await openThings({ dir: things.dir })
    await without.add({ room: 1 })
    await without.close()
    await expect(openThings({ dir: things.dir, indexes: [unique] })).rejects.toThrow(
      'The index room_slot of things is unique',
    )
  })

  test('knows each element of a list as a key', async () => {
    const things = await openThings({ indexes: [{ name: 'claims', keys: [['claims', 1]], unique: true }] })
    await things.add({ claims: ['a', 'b', 'a'] })
    await expect(things.add({ claims: ['c', 'b'] })).rejects.toEqual(
      refusal('DATABASE_REQUEST_FAILED', /dup key: { claims: "b" }/),
    )
    await things.add({ claims: ['c', 'd'] })
  })
})

test('two lists in one index are refused before anything is written', async () => {
  const things = await openThings({
    indexes: [
      {
        name: 'two',
        keys: [
          ['a', 1],
          ['b', 1],
        ],
      },
    ],
  })
  await expect(things.add({ a: [1, 2], b: [1, 2] })).rejects.toEqual(
    refusal('DATABASE_REQUEST_FAILED', /cannot index parallel arrays/),
  )
  expect(await things.get()).toEqual([])
})
