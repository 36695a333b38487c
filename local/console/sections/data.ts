import { askDocuments } from '../cloud'
import { h } from '../dom'
import type { Section } from '../section'
import { readable } from '../who'

const shownAtMost = 50

export const data: Section = {
  name: '数据',
  icon: 'data',
  count: ({ collections }) => `${collections.length} 表`,
  empty: '还没有表。',
  columns: [{ name: '表' }, { name: '条数' }],
  rows: ({ collections }) =>
    collections.map(({ name, count }) => ({ key: name, cells: [name, count], looks: ['code'], found: name })),
  detail: async (collection, answers) => {
    const documents = await askDocuments(collection)
    if (documents.length === 0) return h('p', {}, '表是空的。')
    return h(
      'div',
      { class: 'documents' },
      documents.length === shownAtMost && h('p', { class: 'note' }, `只列前 ${shownAtMost} 条。`),
      ...documents.map((document) => {
        const text = readable(document, answers)
        const line = text.replace(/\s+/g, ' ')
        return h('details', {}, h('summary', { class: 'code' }, line), h('pre', { tabindex: 0 }, text))
      }),
    )
  },
}
