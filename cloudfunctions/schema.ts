import type { Index, Schema } from './_runtime/schema'

/** `-at` is downwards. */
const index = (name: string, ...fields: string[]): Index => ({
  name,
  keys: fields.map((field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])),
})
const unique = (field: string): Index => ({ ...index(field, field), unique: true })

/** Every list's index begins with the community and serves its filter and its order. The clock's sweeps run over all communities. */
export const schema: Schema = {
  communities: { indexes: [] },
  settings: { indexes: [index('community', 'community')] },
  people: { indexes: [unique('code'), index('staff', 'community', 'staff', 'joinedAt', 'code')] },
  requests: {
    indexes: [
      unique('number'),
      index('owner', 'community', 'owner', 'open', '-submittedAt', '-_id'),
      // Open ones by what is due first, ended ones by what ended last.
      index('grid_due', 'community', 'grid', 'open', 'due', '_id'),
      index('grid_changed', 'community', 'grid', 'open', '-changedAt', '-_id'),
      index('handler_due', 'community', 'handler', 'open', 'due', '_id'),
      index('handler_changed', 'community', 'handler', 'open', '-changedAt', '-_id'),
      index('community_due', 'community', 'open', 'due', '_id'),
      index('community_changed', 'community', 'open', '-changedAt', '-_id'),
      // For the clock: few documents have the field, and its range skips those without.
      index('owed', 'owedSince'),
    ],
  },
  uploads: { indexes: [index('at', 'at')] },
  notices: {
    indexes: [index('inbox', 'community', 'person', '-at', '-_id'), index('unread', 'community', 'person', 'unread')],
  },
  jobs: { indexes: [] },
}
