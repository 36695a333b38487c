import { maskPhone } from '../../../miniprogram/domain/account/words'
import { templateKeys } from '../../../miniprogram/domain/notice/templates'
import { h } from '../dom'
import { icon } from '../icons'
import type { Section } from '../section'
import { nameOf, readable, roleOf, shortId } from '../who'

const templateWords = { progress: '进展', rating: '评价', task: '任务' } as const

export const people: Section = {
  name: '人',
  icon: 'people',
  count: (answers) => String(answers.people.length),
  empty: '还没有人加入。',
  columns: [
    { name: '称呼' },
    { name: '做什么' },
    { name: '社区' },
    { name: '电话' },
    ...templateKeys.map((key) => ({ name: `${templateWords[key]}提醒`, look: 'number' })),
    { name: 'openid' },
    { name: '手机' },
  ],
  rows: (answers) =>
    answers.people.map((person) => {
      const cells = [
        nameOf(person),
        roleOf(person, answers),
        person.community,
        maskPhone(person.phone),
        ...templateKeys.map((key) => person.pushes[key] ?? 0),
        shortId(person._id),
        h(
          'a',
          { class: 'button small', href: `/?as=${encodeURIComponent(person._id)}`, target: '_blank', rel: 'noopener' },
          icon('phone'),
          '打开',
        ),
      ]
      return {
        key: person._id,
        cells,
        looks: [undefined, undefined, 'code', 'code', 'number', 'number', 'number', 'code'],
        found: cells.slice(0, 4).join(' '),
      }
    }),
  detail: async (key, answers) => {
    const person = answers.people.find(({ _id }) => _id === key)
    if (!person) return undefined
    const left = Object.entries(answers.quotas[key] ?? {}).map(([template, count]) => `${template} ${count} 次`)
    return h(
      'div',
      { class: 'halves' },
      h('div', {}, h('h3', {}, '微信还能送到的'), h('p', {}, left.join('，') || '没有了')),
      h('div', {}, h('h3', {}, '记录'), h('pre', { tabindex: 0 }, readable(person, answers))),
    )
  },
}
