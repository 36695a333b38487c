import type { Collection, Stored } from './collection'
import type { Doc, Id } from './values'

/** How an operation sees the documents and changes them: directly, or inside a transaction. */
export interface Session {
  /** Where this session sees something else than what is committed; empty outside a transaction. */
  differences(collection: Collection): ReadonlyMap<Id, Stored | undefined>
  get(collection: Collection, id: Id): Stored | undefined
  /** Says that the document will be written; from here on nobody else writes it. */
  claim(collection: Collection, id: Id): void
  /** Puts, replaces or (without a document) removes a claimed document. */
  write(collection: Collection, id: Id, after: Doc | undefined): void
  /**
   * Runs a step that changes at most one document. The step may run again from its beginning, when it had to wait for
   * somebody else; so it reads what it relies on itself.
   */
  attempt<Result>(step: () => Result): Promise<Result>
  /** Resolves when what this session wrote may be acknowledged. */
  settled(): Promise<void>
}
