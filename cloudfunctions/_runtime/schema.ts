/** Collections, indexes and client rules, declared once: the local cloud and the deploy script both read this. */
export interface Index {
  name: string
  /** Field and direction, in order; dots reach into sub-objects. */
  keys: readonly (readonly [field: string, direction: 1 | -1])[]
  unique?: boolean
}

export interface Collection {
  indexes: readonly Index[]
}

export type Schema = Readonly<Record<string, Collection>>
