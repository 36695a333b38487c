/** What the tests use of the two SDKs. Their own types leave most results open, or say that there may be none. */
export type Fields = Record<string, unknown>
type Command = (...values: unknown[]) => unknown
type Condition =
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'all'
  | 'size'
  | 'exists'
  | 'mod'
  | 'not'
  | 'or'
  | 'and'
  | 'nor'
  | 'elemMatch'
  | 'expr'
type Update =
  | 'set'
  | 'inc'
  | 'mul'
  | 'max'
  | 'min'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'pull'
  | 'pullAll'
  | 'addToSet'
  | 'remove'
  | 'rename'
type Expression = 'eq' | 'sum' | 'size' | 'dateToString'
export type Commands = Record<Condition | Update, Command> & {
  aggregate: Record<Expression, Command>
  project: Record<'slice' | 'elemMatch', Command>
}

interface Page<Result> {
  orderBy(field: string, order: 'asc' | 'desc'): this
  limit(most: number): this
  skip(count: number): this
  field(projection: Fields): this
  get(): Promise<Result>
  count(): Promise<{ total: number }>
}

type Stage = 'match' | 'group' | 'sort' | 'lookup' | 'project'
type Aggregate<Result> = { [Name in Stage]: (argument: unknown) => Aggregate<Result> } & { end(): Promise<Result> }

interface Database {
  command: Commands
  Geo: { Point(longitude: number, latitude: number): { longitude: number; latitude: number } }
  RegExp(pattern: { regexp: string; options?: string }): unknown
  serverDate(options?: { offset: number }): unknown
}

// wx-server-sdk

export interface WxDocument {
  get(): Promise<{ data: Fields }>
  field(projection: Fields): WxDocument
  set(options: { data: object }): Promise<{ _id: unknown; stats: { updated: number; created: number } }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
interface WxQuery extends Page<{ data: Fields[] }> {
  where(condition: object): WxQuery
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}
export interface WxCollection extends WxQuery {
  doc(id: string | number): WxDocument
  add(options: { data: object }): Promise<{ _id: string; _ids?: string[] }>
  aggregate(): Aggregate<{ list: Fields[] }>
}
export interface WxTransaction {
  collection(name: string): WxCollection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}
export interface WxDatabase extends Database {
  collection(name: string): WxCollection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<WxTransaction>
  runTransaction<Result>(run: (transaction: WxTransaction) => Promise<Result>, times?: number): Promise<Result>
}

// @cloudbase/node-sdk

interface NodeDocument {
  get(): Promise<{ data: Fields }>
  set(data: object): Promise<{ updated: number; upsertedId?: unknown }>
  update(data: object): Promise<{ updated: number }>
  remove(): Promise<{ deleted: number }>
}
interface NodeQuery extends Page<{ data: Fields[] }> {
  where(condition: object): NodeQuery
  update(data: object): Promise<{ updated: number }>
  updateAndReturn(data: object): Promise<{ updated: number; doc: Fields | null }>
  remove(): Promise<{ deleted: number }>
}
export interface NodeCollection extends NodeQuery {
  doc(id: string | number): NodeDocument
  add(data: object): Promise<{ id?: string; ids?: string[] }>
  aggregate(): Aggregate<{ data: Fields[] }>
}
export interface NodeTransaction {
  collection(name: string): NodeCollection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}
export interface NodeDatabase extends Database {
  collection(name: string): NodeCollection
  startTransaction(): Promise<NodeTransaction>
  runTransaction<Result>(run: (transaction: NodeTransaction) => Promise<Result>, times?: number): Promise<Result>
}
