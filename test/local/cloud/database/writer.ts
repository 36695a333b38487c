import { createClock } from '../../../../local/cloud/clock'
import { openDatabase } from '../../../../local/cloud/database'

/** A process of its own that writes as fast as it can, and prints the number of each write once it is acknowledged. */
const write = async (dir: string) => {
  const { actions } = await openDatabase({ dir, schema: { things: { indexes: [] } }, clock: createClock() })
  const call = (action: string, body: Record<string, unknown>) =>
    actions[`database.${action}`]!({ body: { collectionName: 'things', ...body }, source: '', trace: {} })
  let next = 0
  const writer = async () => {
    for (;;) {
      const n = next++
      const { transactionId } = (await call('startTransaction', {})) as { transactionId: string }
      await call('insertDocument', { data: [`{"_id":"${n}","half":"one"}`], transactionId })
      await call('insertDocument', { data: [`{"_id":"${n}b","half":"two"}`], transactionId })
      await call('commitTransaction', { transactionId })
      process.stdout.write(`${n}\n`)
    }
  }
  await Promise.all([writer(), writer(), writer(), writer()])
}

void write(process.argv[2]!)
