import { _, database } from './cloud'

type Query = Record<string, unknown> | ReturnType<typeof _.and>
type Order = Readonly<Record<string, 'asc' | 'desc'>>

interface Find<T> {
  order?: Order
  limit: number
  /** Only these (and `_id`): a list asks for what it shows. */
  fields?: readonly (keyof T & string)[]
}

/** The SDK's documents are untyped and its promises may be void; this says what a collection of ours holds. */
export function collection<T extends { _id: string }>(name: string) {
  // Asked for anew each time: a query object of the SDK carries what was chained on it.
  const all = () => database.collection(name)
  return {
    async add(documents: T | readonly T[]): Promise<void> {
      await all().add({ data: documents as object })
    },
    async get(id: string): Promise<T | undefined> {
      const { data } = await got<{ data: unknown }>(all().doc(id).get())
      return (data as T | null) ?? undefined
    },
    async find(query: Query, { order = {}, limit, fields }: Find<T>): Promise<T[]> {
      let request = all().where(query).limit(limit)
      for (const [field, direction] of Object.entries(order)) request = request.orderBy(field, direction)
      if (fields) request = request.field(Object.fromEntries(fields.map((field) => [field, true])))
      return (await got<{ data: unknown[] }>(request.get())).data as T[]
    },
    async count(query: Query): Promise<number> {
      return (await got<{ total: number }>(all().where(query).count())).total
    },
    /** How many documents were as the query says, and are now changed. */
    async update(query: Query, changes: Record<string, unknown>): Promise<number> {
      const { stats } = await got<{ stats: { updated: number } }>(
        all()
          .where(query)
          .update({ data: whole(changes) }),
      )
      return stats.updated
    },
    async remove(query: Query): Promise<number> {
      return (await got<{ stats: { removed: number } }>(all().where(query).remove())).stats.removed
    },
  }
}

const got = async <T>(answer: unknown): Promise<T> => (await answer) as T

/** The SDK writes the fields of a plain object one by one, so that old ones stay and an empty one is lost: replace it as a whole. */
const whole = (changes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(changes).map(([field, value]) => [field, isPlain(value) ? _.set(value) : value]))

const isPlain = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The same `_id`, or another document with the same value under a unique index. */
export const isDuplicate = (error: unknown): boolean =>
  /E11000 duplicate key error|DATABASE_DUPLICATE_WRITE/.test(messageOf(error))

export const isDuplicateOf = (error: unknown, index: string): boolean =>
  isDuplicate(error) && messageOf(error).includes(`index: ${index}`)

const messageOf = (error: unknown): string => {
  const { errMsg, message } = (error ?? {}) as { errMsg?: string; message?: string }
  return `${errMsg ?? ''} ${message ?? ''}`
}
