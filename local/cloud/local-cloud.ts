import type { Schema } from '../../cloudfunctions/_runtime/schema'
import type { Clock } from './clock'
import type { openDatabase } from './database'
import type { FunctionCallLog } from './functions/calls'
import type { Site } from './http/site'
import type { Interference } from './interference'
import type { Outbox } from './openapi/outbox'
import type { TripLog } from './trips'
import type { Person } from './wx-gateway'

export interface LocalCloudOptions {
  /** 0 or absent: any free one. */
  port?: number
  /** Everything that survives a restart. */
  dataDir: string
  /** Built functions: one folder each, with index.js and config.json. */
  functionsRoot: string
  schema: Schema
  /** Added to the environment of every function. */
  environment?: Record<string, string>
  people?: () => Person[]
  sites?: readonly Site[]
  /** Opens `/test/*` and leaves timers to be fired by hand. */
  hooks?: boolean
  log?: (line: string) => void
  clock?: Clock
  /** Known templates of subscribe messages; without the list every id is good. */
  templates?: readonly string[]
  /** What a person reads for each template when WeChat asks for consent. */
  templateTitles?: Readonly<Record<string, string>>
  /** Known pages; without the list every page of a message is good. */
  pages?: readonly string[]
  /** Functions whose first instance starts with the cloud. */
  warm?: readonly string[]
  /** Instances of one function at the same time; further calls queue. */
  maxInstances?: number
  /** The built runner of instances. */
  runner?: string
}

export interface LocalCloud {
  url: string
  clock: Clock
  database: Awaited<ReturnType<typeof openDatabase>>
  openapi: Pick<Outbox, 'messages' | 'grant' | 'quota'>
  trips: Pick<TripLog, 'list' | 'clear'>
  /** Slow and failing services. */
  interference: Pick<Interference, 'setLatency' | 'addFault' | 'clear'>
  /** The last 500 calls of functions. */
  calls(): FunctionCallLog[]
  /** With an openid: as a person's phone would, past the security rule. Without: as the console, SOURCE as given. */
  invoke(name: string, event: unknown, as?: { openid?: string; source?: string }): Promise<unknown>
  /** Fires the function's timer now and waits for its result. */
  fireTimer(name: string): Promise<unknown>
  stop(): Promise<void>
}
