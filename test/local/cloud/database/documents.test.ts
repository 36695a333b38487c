import { names, noon, openThings, refusal } from './harness'

test('what is added is there, with an id of 32 hexadecimal digits unless it brings its own', async () => {
  const things = await openThings()
  const [id] = await things.add({ a: 1 })
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect(
    await things.add([
      { _id: 'mine', a: 2 },
      { _id: 7, a: 3 },
    ]),
  ).toEqual(['mine', 7])
  expect(await things.get()).toEqual([
    { _id: id, a: 1 },
    { _id: 'mine', a: 2 },
    { _id: 7, a: 3 },
  ])
  expect(await things.get({ _id: '7' })).toEqual([])
})

test('a collection must exist, and exists once', async () => {
  const things = await openThings()
  await expect(things.call('insertDocument', { collectionName: 'others', data: ['{}'] })).rejects.toEqual(
    refusal('DATABASE_COLLECTION_NOT_EXIST', /^\[ResourceNotFound\] Db or Table not exist: others\. /),
  )
  await things.call('addCollection', { collectionName: 'others' })
  await things.call('insertDocument', { collectionName: 'others', data: ['{}'] })
  expect(things.database.collections()).toEqual([
    { name: 'things', count: 0 },
    { name: 'others', count: 1 },
  ])
  await expect(things.call('addCollection', { collectionName: 'others' })).rejects.toEqual(
    refusal('DATABASE_COLLECTION_ALREADY_EXIST'),
  )
})

test('without an order documents come as they were added, also after a change and a restart', async () => {
  const things = await openThings()
  await things.add(['c', 'a', 'b'].map((_id) => ({ _id })))
  await things.update({ _id: 'c' }, { $set: { a: 1 } })
  await things.remove({ _id: 'a' })
  await things.add({ _id: 'a' })
  expect(names(await things.get())).toEqual(['c', 'b', 'a'])
  await things.close()
  const again = await openThings({ dir: things.dir })
  expect(names(await again.get())).toEqual(['c', 'b', 'a'])
  await again.add({ _id: '0' })
  expect(names(await again.get())).toEqual(['c', 'b', 'a', '0'])
})

test('a page is 100 documents, or as many as asked for, at most 1000', async () => {
  const things = await openThings()
  await things.add(Array.from({ length: 1001 }, (_, n) => ({ n })))
  expect(await things.get()).toHaveLength(100)
  expect(await things.get({}, { limit: 5000 })).toHaveLength(1000)
  expect(await things.get({}, { limit: 2, offset: 1000 })).toMatchObject([{ n: 1000 }])
  expect(await things.count({})).toBe(1001)
})

test('several fields order a page; equals stay in order of insertion', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', n: 1, m: 1 },
    { _id: 'b', n: 2, m: 1 },
    { _id: 'c', n: 2, m: 2 },
    { _id: 'd', m: 1 },
    { _id: 'e', n: 2, m: 2 },
  ])
  expect(names(await things.get({}, { order: { n: -1, m: 1 } }))).toEqual(['b', 'c', 'e', 'a', 'd'])
  expect(names(await things.get({}, { order: { n: 1 } }))).toEqual(['d', 'a', 'b', 'c', 'e'])
  expect(await things.get({ m: 2 }, { projection: { n: 1, _id: 0 }, limit: 1 })).toEqual([{ n: 2 }])
})

test('an update counts what it changed; a document that stays the same is not counted', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
  ])
  expect(await things.update({}, { $set: { n: 2 } })).toBe(1)
  expect(await things.update({ n: 2 }, { $inc: { n: 1 } }, { multi: false })).toBe(1)
  expect(await things.update({ n: 9 }, { $inc: { n: 1 } })).toBe(0)
  expect(await things.update({}, {})).toBe(0)
  expect(await things.get()).toMatchObject([{ n: 3 }, { n: 2 }])
})

test('set puts a whole document in place of the old one, or a new one', async () => {
  const things = await openThings()
  expect(await things.set('a', { n: 1 })).toEqual({ updated: 0, upsert_id: 'a' })
  expect(await things.set('a', { m: 2 })).toEqual({ updated: 1, upsert_id: null })
  expect(await things.get()).toEqual([{ _id: 'a', m: 2 }])
  await expect(things.set('a', { _id: 'b' })).rejects.toEqual(
    refusal('DATABASE_REQUEST_FAILED', /_id field cannot be changed/),
  )
})

test('updateAndReturn changes one document and hands it back', async () => {
  const things = await openThings()
  await things.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ])
  const call = (query: string, data: string) => things.call('modifyAndReturnDoc', { query, data })
  expect(await call('{"n":1}', '{"$set":{"n":1}}')).toEqual({
    data: { updated: 1, doc: '{"_id":"a","n":{"$numberInt":"1"}}' },
  })
  expect(await call('{"n":2}', '{"$set":{"n":1}}')).toEqual({ data: { updated: 0, doc: null } })
})

test('remove counts what it removed', async () => {
  const things = await openThings()
  await things.add([{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }])
  expect(await things.remove({ n: 1 }, { multi: false })).toBe(1)
  expect(await things.remove({ n: 1 })).toBe(2)
  expect(await things.get()).toMatchObject([{ n: 2 }])
})

test('the server date is the time of the clock, the same throughout one write', async () => {
  const things = await openThings()
  const date = { $tcb_server_date: { offset: 60_000 } }
  await things.add({ _id: 'a', at: date, list: [date], o: { at: { $tcb_server_date: {} } } })
  expect(await things.get()).toEqual([
    { _id: 'a', at: new Date(noon + 60_000), list: [new Date(noon + 60_000)], o: { at: new Date(noon) } },
  ])
  things.clock.advance(1000)
  await things.update(
    { _id: 'a' },
    { $set: { at: { $tcb_server_date: {} } }, $push: { list: { $each: [{ $tcb_server_date: {} }] } } },
  )
  expect(await things.get()).toMatchObject([
    { at: new Date(noon + 1000), list: [new Date(noon + 60_000), new Date(noon + 1000)] },
  ])
})

test.each([
  ['a field that begins with $', { $set: { a: 1 } }, /dollar \(\$\) prefixed field '\$set'/],
  ['an id that is an object', { _id: { a: 1 } }, /_id that is neither/],
  ['an id that is too long', { _id: 'x'.repeat(1025) }, /_id that is neither/],
  [
    'more than 16 MB',
    { text: 'x'.repeat(16 * 1024 * 1024) },
    /object to insert too large. size in bytes: 16777\d\d\d, max size: 16777216/,
  ],
])('%s is refused, and nothing is added', async (_, document, message) => {
  const things = await openThings()
  await expect(things.add(document)).rejects.toEqual(refusal('DATABASE_REQUEST_FAILED', message))
  expect(await things.get()).toEqual([])
})

test('a document of nearly 16 MB is kept', async () => {
  const things = await openThings()
  await things.add({ _id: 'a', text: '字'.repeat(5_500_000) })
  await things.close()
  const again = await openThings({ dir: things.dir })
  expect(String((await again.get())[0]!.text)).toHaveLength(5_500_000)
})

test('an update may not grow a document beyond 16 MB', async () => {
  const things = await openThings()
  await things.add({ _id: 'a', list: ['x'.repeat(9_000_000)] })
  await expect(things.update({}, { $push: { list: 'x'.repeat(9_000_000) } })).rejects.toEqual(
    refusal('DATABASE_REQUEST_FAILED', /too large/),
  )
  expect((await things.get())[0]!.list).toHaveLength(1)
})

test('who reads a document and changes what he got changes nothing', async () => {
  const things = await openThings()
  await things.add({ _id: 'a', list: [1] })
  const [document] = things.database.read('things') as { list: number[] }[]
  document!.list.push(2)
  expect(things.database.read('things', { _id: 'a' })).toEqual([{ _id: 'a', list: [1] }])
})

test.each([
  ['text that is not EJSON', { query: '{a' }, 'DATABASE_REQUEST_FAILED'],
  ['a query that is a list', { query: '[]' }, 'DATABASE_REQUEST_FAILED'],
  ['an order that is neither up nor down', { order: '{"a":{"$numberInt":"2"}}' }, 'DATABASE_REQUEST_FAILED'],
  ['a negative offset', { offset: -1 }, 'INVALID_PARAM'],
])('%s is refused', async (_, body, code) => {
  const things = await openThings()
  await expect(things.call('getDocument', body)).rejects.toEqual(refusal(code))
})
