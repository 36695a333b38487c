import { noon, openThings } from './harness'

test('stages run one after the other, conditions and order as in a query', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', room: 1, n: 5, tags: ['x', 'y'] },
    { _id: 'b', room: 2, n: 7, tags: ['x'] },
    { _id: 'c', room: 1, n: 'text', tags: [] },
  ])
  expect(
    await things.aggregate(
      { $match: { n: { $gt: 0 } } },
      { $unwind: '$tags' },
      { $group: { _id: '$tags', sum: { $sum: '$n' } } },
      { $sort: { sum: -1 } },
      { $match: { sum: { $gt: 5 } } },
    ),
  ).toEqual([{ _id: 'x', sum: 12 }])
})

test('stages change nothing in the database', async () => {
  const things = await openThings()
  await things.add([{ _id: 'a', o: { n: 1 }, list: [{ k: 1 }] }])
  const before = await things.get()
  await things.aggregate(
    { $set: { 'o.n': 2, 'list.k': 3 } },
    { $lookup: { from: 'things', localField: '_id', foreignField: '_id', as: 'same' } },
    { $unwind: '$same' },
    { $set: { 'same.o.n': 9 } },
    { $unset: 'same.list' },
  )
  expect(await things.get()).toEqual(before)
})

test('a bucket holds what lies between its boundaries', async () => {
  const things = await openThings()
  await things.add([1, 2, 3, 2, 9].map((n) => ({ n })))
  const output = { count: { $sum: 1 }, values: { $push: '$n' } }
  const buckets = { $bucket: { groupBy: '$n', boundaries: [0, 2, 5], default: 'others', output } }
  const expected = [
    { _id: 0, count: 1, values: [1] },
    { _id: 2, count: 3, values: [2, 3, 2] },
    { _id: 'others', count: 1, values: [9] },
  ]
  expect(await things.aggregate(buckets)).toEqual(expected)
  expect(await things.aggregate({ $facet: { buckets: [buckets] } })).toEqual([{ buckets: expected }])
})

test('$$NOW is the time of the clock', async () => {
  const things = await openThings()
  await things.add({ _id: 'a' })
  expect(await things.aggregate({ $project: { now: '$$NOW' } })).toEqual([{ _id: 'a', now: new Date(noon) }])
})

test.each<[object, RegExp]>([
  [{ $geoNear: {} }, /does not support the aggregation stage \$geoNear/],
  [{ $out: 'others' }, /does not support the aggregation stage \$out/],
  [{ $bucketAuto: { groupBy: '$a', buckets: 2 } }, /does not support the aggregation stage \$bucketAuto/],
  [{ $facet: { a: [{ $out: 'others' }] } }, /does not support the aggregation stage \$out/],
  [
    { $lookup: { from: 'things', pipeline: [{ $merge: 'things' }], as: 'a' } },
    /does not support the aggregation stage \$merge/,
  ],
  [{ $project: { a: { $nothing: 1 } } }, /'\$nothing' is not registered/],
  [{ $match: { $expr: { $nothing: 1 } } }, /'\$nothing' is not registered/],
  [{ $bucket: { groupBy: '$a', boundaries: [5, 6] } }, /does not support \$bucket without a default/],
  [{ $lookup: { from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' } }, /Table not exist: nowhere/],
])('%j is refused', async (stage, message) => {
  const things = await openThings()
  await things.add({ a: 1 })
  await expect(things.aggregate(stage)).rejects.toEqual(
    expect.objectContaining({
      code: expect.stringMatching(/^DATABASE_/) as string,
      message: expect.stringMatching(message) as string,
    }),
  )
})
