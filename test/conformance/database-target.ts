import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Schema } from '../../cloudfunctions/_runtime/schema'
import { createClock } from '../../local/cloud/clock'
import { openDatabase } from '../../local/cloud/database'
import { openAdminEndpoint } from '../support/admin-endpoint'
import type { NodeDatabase, WxDatabase } from './database-sdks'

/**
 * Where the tests of the database run: `TARGET=local` (default) on the local cloud, `TARGET=cloud` on a real environment,
 * named by TCB_ENV, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY. The collections below are emptied, so use an
 * environment of its own, in which the unique index was made in the console: the SDK cannot.
 */
export const schema: Schema = {
  conformance: { indexes: [] },
  conformanceRooms: {
    indexes: [
      {
        name: 'room_slot',
        keys: [
          ['room', 1],
          ['slot', 1],
        ],
        unique: true,
      },
    ],
  },
}

export interface Target {
  wx: WxDatabase
  node: NodeDatabase
  now(): number
  /** Lets time go by: the local clock is moved, in the cloud it is waited for. */
  pass(ms: number): Promise<void>
  close(): Promise<void>
}

const openLocal = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'conformance-'))
  const clock = createClock()
  clock.freeze(Date.UTC(2026, 10, 24, 4))
  const database = await openDatabase({ dir, schema, clock })
  const endpoint = await openAdminEndpoint(database.actions)
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'xiyuan-local',
    TCB_ENV: 'xiyuan-local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: endpoint.url }),
    // Its warnings of slow requests would outlive the tests.
    SILENCE: 'true',
  })
  return {
    now: clock.now,
    pass: async (ms: number) => clock.advance(ms),
    async close() {
      await endpoint.close()
      await database.close()
      await rm(dir, { recursive: true })
    },
  }
}

const openCloud = async () => {
  for (const name of ['TCB_ENV', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'])
    if (!process.env[name]) throw new Error(`TARGET=cloud needs ${name}`)
  return { now: Date.now, pass: (ms: number) => pause(ms), close: async () => {} }
}

const openTarget = async (): Promise<Target> => {
  const name = process.env.TARGET ?? 'local'
  if (name !== 'local' && name !== 'cloud') throw new Error(`TARGET is local or cloud, not ${name}`)
  const place = await (name === 'local' ? openLocal() : openCloud())
  const env = process.env.TCB_ENV!
  const cloud = await import('wx-server-sdk')
  cloud.init({ env })
  const { init } = await import('@cloudbase/node-sdk')
  const wx = cloud.database() as unknown as WxDatabase
  const node = init({ env }).database() as unknown as NodeDatabase
  if (name === 'cloud')
    for (const collection of Object.keys(schema)) await wx.createCollection(collection).catch(() => undefined)
  return { ...place, wx, node }
}

/** Opens the target for the tests of a file, and empties its collections before each. */
export const useTarget = (): Target => {
  const target = {} as Target
  jest.setTimeout(60_000)
  beforeAll(async () => void Object.assign(target, await openTarget()))
  afterAll(() => target.close?.())
  beforeEach(async () => {
    const everything = { _id: target.wx.command.exists(true) }
    for (const name of Object.keys(schema)) await target.wx.collection(name).where(everything).remove()
  })
  return target
}
