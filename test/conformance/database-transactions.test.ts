import type { WxTransaction } from './database-sdks'
import { useTarget } from './database-target'

const target = useTarget()
const things = () => target.wx.collection('conformance')
const within = (transaction: WxTransaction) => transaction.collection('conformance')
const inc = (transaction: WxTransaction, id = 'a') =>
  within(transaction)
    .doc(id)
    .update({ data: { n: target.wx.command.inc(1) } })
const valueOf = async (id: string) => (await things().doc(id).get()).data.n
const conflict = {
  errCode: -501001,
  errMsg: expect.stringContaining('[ResourceUnavailable.TransactionConflict]') as string,
}

beforeEach(() =>
  things().add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 1 },
    ],
  }),
)

test('what it writes only it sees until it commits', async () => {
  const result = await target.wx.runTransaction(async (transaction) => {
    await inc(transaction)
    await within(transaction).add({ data: { _id: 'c', n: 5 } })
    await within(transaction).doc('b').remove()
    await within(transaction)
      .doc('d')
      .set({ data: { n: 6 } })
    expect((await within(transaction).doc('a').get()).data.n).toBe(2)
    expect(await valueOf('a')).toBe(1)
    expect((await things().count()).total).toBe(2)
    return 'done'
  })
  expect(result).toBe('done')
  expect((await things().orderBy('_id', 'asc').get()).data).toEqual([
    { _id: 'a', n: 2 },
    { _id: 'c', n: 5 },
    { _id: 'd', n: 6 },
  ])
})

test('rolled back, it leaves nothing and rejects with its reason', async () => {
  const rolledBack = target.wx.runTransaction(async (transaction) => {
    await inc(transaction)
    await transaction.rollback('why')
  })
  await expect(rolledBack).rejects.toBe('why')
  expect(await valueOf('a')).toBe(1)
})

test('an error in it rolls it back', async () => {
  const failed = target.wx.runTransaction(async (transaction) => {
    await inc(transaction)
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await valueOf('a')).toBe(1)
})

test('its snapshot begins with its first operation and stays', async () => {
  const transaction = await target.wx.startTransaction()
  await things()
    .doc('a')
    .update({ data: { n: 2 } })
  expect((await within(transaction).doc('a').get()).data.n).toBe(2)
  await things()
    .doc('a')
    .update({ data: { n: 3 } })
  await things()
    .doc('b')
    .update({ data: { n: 3 } })
  expect((await within(transaction).doc('a').get()).data.n).toBe(2)
  expect((await within(transaction).doc('b').get()).data.n).toBe(1)
  await transaction.rollback()
})

test('the second writer of a document is told at once, and its transaction is over', async () => {
  const [first, second] = [await target.wx.startTransaction(), await target.wx.startTransaction()]
  await within(second).doc('b').get()
  await inc(first)
  await expect(inc(second)).rejects.toMatchObject(conflict)
  await expect(second.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  await first.commit()
  expect(await valueOf('a')).toBe(2)
})

test('who writes what has changed since his snapshot is told', async () => {
  const transaction = await target.wx.startTransaction()
  await within(transaction).doc('a').get()
  await things()
    .doc('a')
    .update({ data: { n: 7 } })
  await expect(inc(transaction)).rejects.toMatchObject(conflict)
})

test('of two that add the same document one is told', async () => {
  const [first, second] = [await target.wx.startTransaction(), await target.wx.startTransaction()]
  await within(first).add({ data: { _id: 'c' } })
  await expect(within(second).add({ data: { _id: 'c' } })).rejects.toMatchObject(conflict)
  await first.commit()
})

test('a write outside waits for the one who holds the document', async () => {
  const transaction = await target.wx.startTransaction()
  await inc(transaction)
  const outside = things()
    .doc('a')
    .update({ data: { n: target.wx.command.inc(10) } })
  await inc(transaction, 'b')
  await transaction.commit()
  expect((await outside).stats.updated).toBe(1)
  expect(await valueOf('a')).toBe(12)
})

test('where().update and count leave the transaction: the SDK sends them without it', async () => {
  const transaction = await target.wx.startTransaction()
  await within(transaction)
    .doc('b')
    .update({ data: { n: 5 } })
  await within(transaction)
    .where({ _id: 'a' })
    .update({ data: { leaked: true } })
  expect((await within(transaction).where({ n: 5 }).count()).total).toBe(0)
  await transaction.rollback()
  expect((await things().doc('a').get()).data.leaked).toBe(true)
})

test('a taken unique key ends it', async () => {
  await target.wx.collection('conformanceRooms').add({ data: { room: 1, slot: 1 } })
  const transaction = await target.wx.startTransaction()
  await inc(transaction)
  await expect(transaction.collection('conformanceRooms').add({ data: { room: 1, slot: 1 } })).rejects.toMatchObject({
    errCode: -502001,
    errMsg: expect.stringContaining('E11000') as string,
  })
  await expect(transaction.commit()).rejects.toBeTruthy()
  expect(await valueOf('a')).toBe(1)
})

test('after 30 seconds it is not there any more', async () => {
  const transaction = await target.wx.startTransaction()
  await inc(transaction)
  await target.pass(31_000)
  await expect(transaction.commit()).rejects.toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
    message: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]') as string,
  })
  expect(await valueOf('a')).toBe(1)
})

/** Two that read, wait for each other, and write. Who has to begin again does so when the other is done: the SDK does not wait. */
const twoAtOnce = (run: (attempt: (read: () => Promise<unknown>) => Promise<void>) => Promise<unknown>) => {
  let attempts = 0
  let reads = 0
  let bothHaveRead = () => {}
  let oneIsDone = () => {}
  const meeting = new Promise<void>((resolve) => (bothHaveRead = resolve))
  const done = new Promise<void>((resolve) => (oneIsDone = resolve))
  const attempt = async (read: () => Promise<unknown>) => {
    if (++attempts > 2) await done
    await read()
    if (++reads === 2) bothHaveRead()
    await meeting
  }
  return Promise.allSettled([run(attempt), run(attempt)].map((running) => running.finally(oneIsDone)))
}

test('wx-server-sdk does not repeat a conflict at an operation', async () => {
  const results = await twoAtOnce((attempt) =>
    target.wx.runTransaction(async (transaction) => {
      await attempt(() => within(transaction).doc('a').get())
      await inc(transaction)
    }),
  )
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await valueOf('a')).toBe(2)
})

test('node-sdk repeats it', async () => {
  const results = await twoAtOnce((attempt) =>
    target.node.runTransaction(async (transaction) => {
      const document = transaction.collection('conformance').doc('a')
      let n = 0
      await attempt(async () => (n = (await document.get()).data.n as number))
      await document.update({ n: n + 1 })
    }),
  )
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await valueOf('a')).toBe(3)
})

test('node-sdk reads with where inside it', async () => {
  const transaction = await target.node.startTransaction()
  const inside = transaction.collection('conformance')
  await inside.doc('a').update({ n: 5 })
  expect((await inside.where({ n: 5 }).get()).data).toEqual([{ _id: 'a', n: 5 }])
  await transaction.rollback()
})
