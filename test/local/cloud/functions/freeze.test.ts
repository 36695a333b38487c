import { callAs, closeAll, openCloud } from '../fixtures/cloud'

afterAll(closeAll)

test('nothing runs after the reply: timers and promises stand still until the next call', async () => {
  const cloud = await openCloud()
  await callAs(cloud, 'o-lin', 'trouble', { kind: 'after' })
  // Other work takes its time meanwhile; a live process would tick hundreds of times.
  await callAs(cloud, 'o-wang', 'who', { wait: 300 })
  const { result } = await callAs(cloud, 'o-lin', 'trouble')
  expect(result).toMatchObject({ ticks: 0, later: 0 })
})
