import { useTarget } from './database-target'

const target = useTarget()
const things = () => target.wx.collection('conformance')

test('add answers an id of 32 hexadecimal digits, or the one it was given', async () => {
  const { _id } = await things().add({ data: { a: 1 } })
  expect(_id).toMatch(/^[0-9a-f]{32}$/)
  expect((await things().add({ data: { _id: 'mine' } }))._id).toBe('mine')
  expect((await things().doc(_id).get()).data).toEqual({ _id, a: 1 })
})

test('one add takes 1,001 documents', async () => {
  await things().add({ data: Array.from({ length: 1001 }, (_, n) => ({ n })) })
  expect((await things().count()).total).toBe(1001)
  expect((await things().get()).data).toHaveLength(100)
  expect((await things().limit(2000).get()).data).toHaveLength(1000)
})

test('values come back as they were', async () => {
  const values = {
    int: 1,
    long: 1795517597855,
    double: 1.5,
    text: '字',
    none: null,
    yes: true,
    list: [1, [2]],
    object: { a: {} },
  }
  await things().add({ data: { _id: 'a', ...values, date: new Date(5), point: target.wx.Geo.Point(116.4, 39.9) } })
  const { data } = await things().doc('a').get()
  expect(data).toMatchObject(values)
  expect(data.date).toEqual(new Date(5))
  expect(data.point).toMatchObject({ longitude: 116.4, latitude: 39.9 })
})

test('an id of 24 hexadecimal digits is a text; a number is not the same as its text', async () => {
  await things().add({ data: [{ _id: '507f1f77bcf86cd799439011' }, { _id: 5 }] })
  expect((await things().doc('507f1f77bcf86cd799439011').get()).data._id).toBe('507f1f77bcf86cd799439011')
  expect((await things().doc(5).get()).data._id).toBe(5)
  await expect(things().doc('5').get()).rejects.toMatchObject({ errCode: -1 })
})

test('all server dates of one write mean one moment', async () => {
  const { serverDate, command } = target.wx
  await things().add({ data: { _id: 'a', at: serverDate(), o: { list: [serverDate({ offset: 86_400_000_000 })] } } })
  const { data } = await things().doc('a').get()
  const at = (data.at as Date).getTime()
  expect(Math.abs(at - target.now())).toBeLessThan(300_000)
  expect(data.o).toEqual({ list: [new Date(at + 86_400_000_000)] })
  await things()
    .doc('a')
    .update({ data: { at: serverDate({ offset: -5 }), list: command.push([serverDate()]) } })
  const after = (await things().doc('a').get()).data as { at: Date; list: Date[] }
  expect(after.list[0]!.getTime() - after.at.getTime()).toBe(5)
})

test('a missing document is an error of get, and nothing to update or remove', async () => {
  await expect(things().doc('no').get()).rejects.toMatchObject({
    errCode: -1,
    errMsg: expect.stringContaining('does not exist') as string,
  })
  expect(
    (
      await things()
        .doc('no')
        .update({ data: { a: 1 } })
    ).stats.updated,
  ).toBe(0)
  expect((await things().doc('no').remove()).stats.removed).toBe(0)
})

test('set puts a whole document, new or in place of the old one', async () => {
  expect(
    await things()
      .doc('a')
      .set({ data: { n: 1, o: { p: 1 } } }),
  ).toMatchObject({
    _id: 'a',
    stats: { updated: 0, created: 1 },
  })
  expect(
    (
      await things()
        .doc('a')
        .set({ data: { o: { q: 2 } } })
    ).stats,
  ).toEqual({ updated: 1, created: 0 })
  expect((await things().doc('a').get()).data).toEqual({ _id: 'a', o: { q: 2 } })
})

test('a collection must exist', async () => {
  const missing = target.wx.collection('conformanceMissing')
  for (const attempt of [missing.add({ data: {} }), missing.get(), missing.doc('a').get(), missing.count()])
    await expect(attempt).rejects.toMatchObject({
      errCode: -502005,
      errMsg: expect.stringContaining('[ResourceNotFound] Db or Table not exist: conformanceMissing') as string,
    })
})

test('a collection is made once', async () => {
  await expect(target.wx.createCollection('conformance')).rejects.toBeTruthy()
})

test('a field of a document may not begin with $', async () => {
  await expect(things().add({ data: { $a: 1 } })).rejects.toMatchObject({ errCode: -502001 })
})

describe('a unique key', () => {
  const rooms = () => target.wx.collection('conformanceRooms')
  const taken = (index: string) => ({
    errCode: -502001,
    errMsg: expect.stringMatching(
      new RegExp(`E11000 duplicate key error collection: [^ ]+ index: ${index} dup key: \\{ .+ \\}`),
    ) as string,
  })

  test('is taken once', async () => {
    await rooms().add({ data: { _id: 'a', room: 1, slot: 9 } })
    await expect(rooms().add({ data: { room: 1, slot: 9 } })).rejects.toMatchObject(taken('room_slot'))
    await expect(rooms().add({ data: { _id: 'a', room: 2 } })).rejects.toMatchObject(taken('_id_'))
    await rooms().add({ data: { _id: 'b', room: 1, slot: 10 } })
    await expect(
      rooms()
        .doc('b')
        .update({ data: { slot: 9 } }),
    ).rejects.toMatchObject(taken('room_slot'))
    await expect(
      rooms()
        .doc('c')
        .set({ data: { room: 1, slot: 9 } }),
    ).rejects.toMatchObject(taken('room_slot'))
  })

  test('counts a missing field as null', async () => {
    await rooms().add({ data: { room: 1 } })
    await expect(rooms().add({ data: { room: 1, slot: null } })).rejects.toMatchObject(taken('room_slot'))
  })

  test('goes to one of many who want it at once', async () => {
    const wanted = Array.from({ length: 10 }, () => rooms().add({ data: { room: 7, slot: 7 } }))
    const results = await Promise.allSettled(wanted)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
