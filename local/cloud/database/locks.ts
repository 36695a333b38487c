import { stringifyValue } from './values'

/** What a transaction holds until it ends: a document, or a key of a unique index for one document. */
export interface Lock<Holder> {
  holder: Holder
  id: unknown
}

export const lockName = (...parts: unknown[]) => stringifyValue(parts)

export const createLocks = <Holder>() => {
  const locks = new Map<string, Lock<Holder>>()
  return {
    any: () => locks.size > 0,
    get: (name: string) => locks.get(name),
    take: (name: string, holder: Holder, id: unknown) => void locks.set(name, { holder, id }),
    release(holder: Holder) {
      for (const [name, lock] of locks) if (lock.holder === holder) locks.delete(name)
    },
  }
}
export type Locks<Holder> = ReturnType<typeof createLocks<Holder>>
