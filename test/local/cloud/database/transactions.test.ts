import { names, openThings, refusal, type Things } from './harness'

const conflict = refusal(
  'DATABASE_TRANSACTION_CONFLICT',
  /^\[ResourceUnavailable\.TransactionConflict\] Transaction is conflict, maybe resource operated by others\. Please check your request, but if the problem persists, contact us\.$/,
)
const gone = refusal(
  'DATABASE_TRANSACTION_FAIL',
  /^\[ResourceUnavailable\.TransactionNotExist\] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds\. Please check your request, but if the problem persists, contact us\.$/,
)
const room: Parameters<typeof openThings>[0] = { indexes: [{ name: 'room', keys: [['room', 1]], unique: true }] }

const add = (things: Things, transactionId: string, document: object) => things.add(document, transactionId)
const inc = (things: Things, _id: string, transactionId?: string) =>
  things.update({ _id }, { $inc: { n: 1 } }, { multi: false, transactionId })

/** Lets everything run that can run without time passing. */
const breathe = () => new Promise((resolve) => setImmediate(resolve))

test('sees its own writes, which nobody else sees until it commits', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
    { _id: 'c', n: 1 },
  ])
  const transactionId = await things.begin()
  await inc(things, 'a', transactionId)
  await add(things, transactionId, [
    { _id: 'd', n: 1 },
    { _id: 'e', n: 2 },
  ])
  await things.remove({ _id: 'b' }, { transactionId })
  await things.set('e', { n: 5 }, transactionId)
  const inside = [
    { _id: 'a', n: 2 },
    { _id: 'c', n: 1 },
    { _id: 'd', n: 1 },
    { _id: 'e', n: 5 },
  ]
  expect(await things.get({}, { transactionId })).toEqual(inside)
  expect(await things.get({ n: { $gt: 1 } }, { transactionId, order: { n: -1 } })).toEqual([inside[3], inside[0]])
  expect(await things.get()).toEqual(['a', 'b', 'c'].map((_id) => ({ _id, n: 1 })))
  await things.commit(transactionId)
  expect(await things.get()).toEqual(inside)
})

test('an aborted transaction leaves nothing, also after a restart', async () => {
  const things = await openThings(room)
  const transactionId = await things.begin()
  await add(things, transactionId, { _id: 'a', room: 1 })
  await things.abort(transactionId)
  expect(await things.get()).toEqual([])
  await things.add({ _id: 'b', room: 1 })
  await things.close()
  expect(names(await (await openThings({ ...room, dir: things.dir })).get())).toEqual(['b'])
})

test('what it commits is there after a restart, all of it', async () => {
  const things = await openThings()
  const transactionId = await things.begin()
  await add(
    things,
    transactionId,
    Array.from({ length: 1001 }, (_, n) => ({ _id: n })),
  )
  await things.commit(transactionId)
  await things.close()
  const again = await openThings({ dir: things.dir })
  expect(again.database.collections()).toEqual([{ name: 'things', count: 1001 }])
  expect(names(await again.get({}, { limit: 3 }))).toEqual([0, 1, 2])
})

test('its snapshot begins with its first operation', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
    { _id: 'c', n: 1 },
  ])
  const transactionId = await things.begin()
  await inc(things, 'a')
  expect(await things.get({ _id: 'a' }, { transactionId })).toMatchObject([{ n: 2 }])
  await inc(things, 'a')
  await inc(things, 'a')
  await things.remove({ _id: 'b' })
  await things.add({ _id: 'd' })
  await things.remove({ _id: 'c' })
  await things.add({ _id: 'c', n: 9 })
  expect(await things.get({}, { transactionId })).toEqual([
    { _id: 'a', n: 2 },
    { _id: 'b', n: 1 },
    { _id: 'c', n: 1 },
  ])
  expect(await things.get({ n: { $gt: 1 } }, { transactionId })).toEqual([{ _id: 'a', n: 2 }])
})

test('a document removed before the snapshot does not come back while an older one is open', async () => {
  const things = await openThings()
  await things.add({ _id: 'a' })
  const older = await things.begin()
  expect(await things.get({}, { transactionId: older })).toHaveLength(1)
  await things.remove({ _id: 'a' })
  const newer = await things.begin()
  expect(await things.get({}, { transactionId: newer })).toEqual([])
  expect(await things.get({ _id: 'a' }, { transactionId: newer })).toEqual([])
  expect(await things.get({}, { transactionId: older })).toHaveLength(1)
})

test('of two writers the first wins; the second is told at its write and its transaction is over', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  const [first, second] = [await things.begin(), await things.begin()]
  await inc(things, 'b', second)
  await inc(things, 'a', first)
  await expect(inc(things, 'a', second)).rejects.toEqual(conflict)
  await expect(things.commit(second)).rejects.toEqual(gone)
  await expect(things.abort(second)).rejects.toEqual(gone)
  await things.commit(first)
  expect(await things.get()).toMatchObject([{ n: 2 }, { n: 1 }])
})

test.each<[string, (things: Things, transactionId: string) => Promise<unknown>]>([
  ['update', (things, transactionId) => inc(things, 'a', transactionId)],
  ['set', (things, transactionId) => things.set('a', { n: 7 }, transactionId)],
  ['remove', (things, transactionId) => things.remove({ _id: 'a' }, { transactionId })],
  ['add', (things, transactionId) => things.add({ _id: 'new' }, transactionId)],
])('%s of what another has changed since the snapshot is a conflict', async (_, write) => {
  const things = await openThings()
  await things.add([{ _id: 'a', n: 1 }, { _id: 'b' }])
  const transactionId = await things.begin()
  await things.get({ _id: 'b' }, { transactionId })
  await inc(things, 'a')
  await things.add({ _id: 'new' })
  await expect(write(things, transactionId)).rejects.toEqual(conflict)
})

test('two that read both and write one each are both accepted: write skew is not noticed', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  const [first, second] = [await things.begin(), await things.begin()]
  for (const transactionId of [first, second]) await things.get({}, { transactionId })
  await inc(things, 'a', first)
  await inc(things, 'b', second)
  await things.commit(first)
  await things.commit(second)
  expect(await things.get()).toMatchObject([{ n: 2 }, { n: 2 }])
})

test('a write outside waits for whoever holds the document, then finds what he left', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  const transactionId = await things.begin()
  await things.update({ _id: 'a' }, { $set: { n: 10 } }, { transactionId })
  let done = 0
  const waiting = [
    inc(things, 'a'),
    things.update({ _id: 'a', n: 1 }, { $set: { late: true } }),
    things.update({}, { $inc: { m: 1 } }),
  ]
  for (const write of waiting) void write.then(() => (done += 1))
  await inc(things, 'b')
  await breathe()
  expect(done).toBe(0)
  await things.commit(transactionId)
  expect(await Promise.all(waiting)).toEqual([1, 0, 2])
  expect(await things.get()).toEqual([
    { _id: 'a', n: 11, m: 1 },
    { _id: 'b', n: 2, m: 1 },
  ])
})

describe('a unique key', () => {
  test('that is taken ends the transaction', async () => {
    const things = await openThings(room)
    await things.add({ room: 1 })
    const transactionId = await things.begin()
    await add(things, transactionId, { room: 2 })
    await expect(add(things, transactionId, { room: 1 })).rejects.toEqual(
      refusal('DATABASE_REQUEST_FAILED', /E11000 .* index: room dup key: { room: 1 }/),
    )
    await expect(things.commit(transactionId)).rejects.toEqual(gone)
    expect(await things.get()).toHaveLength(1)
  })

  test('that it has taken itself is taken', async () => {
    const things = await openThings(room)
    const transactionId = await things.begin()
    await add(things, transactionId, { room: 1 })
    await expect(add(things, transactionId, { room: 1 })).rejects.toEqual(refusal('DATABASE_REQUEST_FAILED', /E11000/))
  })

  test('that it has let go can be taken again', async () => {
    const things = await openThings(room)
    await things.add([
      { _id: 'a', room: 1 },
      { _id: 'b', room: 2 },
    ])
    const transactionId = await things.begin()
    await things.remove({ _id: 'a' }, { transactionId })
    await things.update({ _id: 'b' }, { $set: { room: 1 } }, { transactionId, multi: false })
    await add(things, transactionId, { _id: 'c', room: 2 })
    await things.update({ _id: 'c' }, { $set: { room: 3 } }, { transactionId, multi: false })
    await add(things, transactionId, { _id: 'd', room: 2 })
    await things.commit(transactionId)
    expect(await things.get()).toEqual([
      { _id: 'b', room: 1 },
      { _id: 'c', room: 3 },
      { _id: 'd', room: 2 },
    ])
    await expect(things.add({ room: 3 })).rejects.toBeTruthy()
  })

  test('that another transaction is about to take is a conflict; a write outside waits', async () => {
    const things = await openThings(room)
    const [first, second] = [await things.begin(), await things.begin()]
    await add(things, first, { room: 1 })
    await expect(add(things, second, { room: 1 })).rejects.toEqual(conflict)
    const outside = things.add({ room: 1 })
    const refused = expect(outside).rejects.toEqual(refusal('DATABASE_REQUEST_FAILED', /E11000/))
    await things.commit(first)
    await refused
  })

  test('taken since the snapshot is a conflict', async () => {
    const things = await openThings(room)
    await things.add({ _id: 'a', room: 0 })
    const transactionId = await things.begin()
    await things.get({}, { transactionId })
    await things.add({ room: 1 })
    await expect(add(things, transactionId, { room: 1 })).rejects.toEqual(conflict)
  })
})

test('after 30 seconds it is over, and those who waited go on', async () => {
  const things = await openThings()
  await things.add({ _id: 'a', n: 1 })
  const transactionId = await things.begin()
  await inc(things, 'a', transactionId)
  things.clock.advance(30_000)
  expect(await things.get({ _id: 'a' }, { transactionId })).toMatchObject([{ n: 2 }])
  const waiting = inc(things, 'a')
  things.clock.advance(1)
  await expect(things.commit(transactionId)).rejects.toEqual(gone)
  await waiting
  expect(await things.get()).toMatchObject([{ n: 2 }])
})

test('without a moved clock the timer of the machine ends a forgotten one', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] })
  const things = await openThings()
  await things.add({ _id: 'a', n: 1 })
  const transactionId = await things.begin()
  await inc(things, 'a', transactionId)
  const waiting = inc(things, 'a')
  jest.advanceTimersByTime(30_000)
  jest.useRealTimers()
  await waiting
  await expect(things.commit(transactionId)).rejects.toEqual(gone)
})

test('an unknown transaction is not there; the service ends one in which an operation fails', async () => {
  const things = await openThings()
  await expect(things.get({}, { transactionId: 'no' })).rejects.toEqual(gone)
  const transactionId = await things.begin()
  await expect(things.get({ $bad: 1 }, { transactionId })).rejects.toEqual(refusal('DATABASE_REQUEST_FAILED'))
  await expect(things.get({}, { transactionId })).rejects.toEqual(gone)
})

test('many at once that repeat on a conflict lose no increment', async () => {
  const things = await openThings()
  await things.add({ _id: 'a', n: 0 })
  const once = async (): Promise<void> => {
    const transactionId = await things.begin()
    try {
      const [{ n }] = (await things.get({ _id: 'a' }, { transactionId })) as [{ n: number }]
      await things.update({ _id: 'a' }, { $set: { n: n + 1 } }, { transactionId, multi: false })
      await things.commit(transactionId)
    } catch (error) {
      expect(error).toEqual(conflict)
      await breathe()
      return once()
    }
  }
  await Promise.all([...Array.from({ length: 20 }, once), ...Array.from({ length: 20 }, () => inc(things, 'a'))])
  expect(await things.get()).toMatchObject([{ n: 40 }])
})
