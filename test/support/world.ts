/** A place of its own for each test file: a local cloud with the built functions, two communities, and a clock that stands still. */
import { EJSON } from 'bson'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { schema } from '../../cloudfunctions/schema'
import type { TemplateKey } from '../../miniprogram/domain/notice/templates'
import { templateKeys } from '../../miniprogram/domain/notice/templates'
import type { RefusalCode } from '../../miniprogram/domain/refusal'
import type { CallName, Input, Output } from '../../miniprogram/services/call'
import { startLocalCloud, type LocalCloud } from '../../local/cloud/server'
import { donghe, people, xiyuan, type Key } from './people'

/** Tuesday 24 November 2026, 9:00 in Tongcheng. */
export const tuesday = Date.UTC(2026, 10, 24, 1)
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export type Reply<T> = { ok: true; value: T } | { ok: false; code: RefusalCode; words: string }

/** What one person's phone can do. */
export interface Phone {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Reply<Output<N>>>
  /** The value; a refusal is a failure of the test. */
  get<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>>
  /** Whatever a client might send. */
  raw(name: string, input: unknown): Promise<Reply<unknown>>
  upload(cloudPath: string, bytes?: string): Promise<string>
}

export interface World {
  cloud: LocalCloud
  as(who: Key | string): Phone
  insert(collection: string, ...documents: object[]): Promise<void>
  /** Replaces fields of one document, as the console would. */
  edit(collection: string, id: string, fields: object): Promise<void>
  read<T = Record<string, unknown>>(collection: string, query?: object): T[]
  one<T = Record<string, unknown>>(collection: string, id: string): T
  /** This person's messages from WeChat, as they were sent. */
  pushesTo(who: Key): { template: string; says: string }[]
  tick(): Promise<unknown>
  stop(): Promise<void>
}

export const templateIds: Record<TemplateKey, string> = { progress: 'T-progress', rating: 'T-rating', task: 'T-task' }

export async function openWorld({ at = tuesday }: { at?: number } = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'world-'))
  const cloud = await startLocalCloud({
    dataDir,
    functionsRoot: resolve(__dirname, '../../dist/cloudfunctions'),
    schema,
    environment: { DEFAULT_COMMUNITY: xiyuan._id },
    templates: Object.values(templateIds),
    hooks: true,
    maxInstances: 4,
    log: (line) => process.env.WORLD_LOG && console.log(line),
  })
  cloud.clock.freeze(at)
  const world = worldOn(cloud, dataDir)
  await world.insert('communities', xiyuan, donghe)
  await world.insert('people', ...Object.values(people))
  await world.insert('settings', ...[xiyuan, donghe].map(noticeSettings))
  for (const { _id, pushes } of Object.values(people))
    for (const key of templateKeys) cloud.openapi.grant(_id, templateIds[key], pushes[key] ?? 0)
  return world
}

const noticeSettings = ({ _id: community }: { _id: string }) => ({
  _id: `${community}:notice`,
  community,
  templates: Object.fromEntries(templateKeys.map((key) => [key, { id: templateIds[key] }])),
})

function worldOn(cloud: LocalCloud, dataDir: string): World {
  const openid = (who: string): string => (who in people ? people[who as Key]._id : who)
  const wire = (action: string, body: Record<string, unknown>) =>
    cloud.database.actions[action]!({ body, source: 'console', trace: {} })
  const text = (value: object) => EJSON.stringify(value, { relaxed: false })

  const world: World = {
    cloud,
    as: (who) => phoneOf(cloud, openid(who)),
    async insert(collectionName, ...documents) {
      await wire('database.insertDocument', { collectionName, data: documents.map(text) })
    },
    async edit(collectionName, _id, fields) {
      const data = text({ $set: fields })
      await wire('database.modifyDocument', {
        collectionName,
        queryType: 'DOC',
        query: text({ _id }),
        multi: false,
        merge: true,
        upsert: false,
        data,
      })
    },
    read: <T>(collection: string, query?: object) => cloud.database.read(collection, query, 1000) as T[],
    one: <T>(collection: string, id: string) => world.read<T>(collection, { _id: id })[0]!,
    pushesTo: (who) =>
      cloud.openapi
        .messages()
        .filter((message) => message.openid === openid(who))
        .map(({ templateId, data }) => ({
          template: templateId,
          says: Object.values(data)
            .map(({ value }) => value)
            .join(' | '),
        })),
    tick: () => cloud.fireTimer('clock'),
    async stop() {
      await cloud.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return world
}

function phoneOf(cloud: LocalCloud, openid: string): Phone {
  const phone: Phone = {
    async raw(name, input) {
      const response = await fetch(`${cloud.url}/wx/callFunction`, {
        method: 'POST',
        headers: { 'x-openid': openid },
        body: JSON.stringify({ name: name.split('.')[0], data: { call: name, input } }),
      })
      const { result, errMsg } = (await response.json()) as { result?: Reply<unknown>; errMsg: string }
      if (!result) throw new Error(`${name}: ${errMsg}`)
      return result
    },
    call: (name, input) => phone.raw(name, input) as never,
    async get(name, input) {
      const reply = await phone.call(name, input)
      if (!reply.ok) throw new Error(`${name} was refused: ${reply.code}`)
      return reply.value
    },
    async upload(cloudPath, bytes = 'a photo') {
      const response = await fetch(`${cloud.url}/wx/uploadFile?cloudPath=${encodeURIComponent(cloudPath)}`, {
        method: 'PUT',
        headers: { 'x-openid': openid, 'content-type': 'image/jpeg' },
        body: bytes,
      })
      const { fileID } = (await response.json()) as { fileID: string }
      return fileID
    },
  }
  return phone
}
