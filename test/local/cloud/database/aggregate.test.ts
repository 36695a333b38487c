import { noon, openThings, refusal } from './harness'

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

test('$$NOW is the time of the clock', async () => {
  const things = await openThings()
  await things.add({ _id: 'a' })
  expect(await things.aggregate({ $project: { now: '$$NOW' } })).toEqual([{ _id: 'a', now: new Date(noon) }])
})

test.each<[object, RegExp]>([
  [{ $geoNear: {} }, /does not support the aggregation stage \$geoNear/],
  [{ $out: 'others' }, /does not support the aggregation stage \$out/],
  [{ $project: { a: { $nothing: 1 } } }, /\$project/],
  [{ $lookup: { from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' } }, /Table not exist: nowhere/],
])('%j is refused', async (stage, message) => {
  const things = await openThings()
  await things.add({ a: 1 })
  await expect(things.aggregate(stage)).rejects.toMatchObject({ message: expect.stringMatching(message) as string })
  await expect(things.aggregate({ $geoNear: {} })).rejects.toEqual(refusal('DATABASE_REQUEST_FAILED'))
})
