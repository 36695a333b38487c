import type { SentMessage } from '../../cloud/server'
import { h } from '../dom'
import { icon } from '../icons'
import { whenWords } from '../moments'
import type { Section } from '../section'
import { readable, whoIs } from '../who'

const keyOf = ({ at, openid, templateId }: SentMessage, i: number) => `${at} ${openid} ${templateId} ${i}`
const saidBy = ({ data }: SentMessage) => Object.values(data).map(({ value }) => String(value))

const outcome = ({ errCode }: SentMessage): Node => {
  if (errCode === 0) return h('span', { class: 'moss' }, icon('done'), '到了')
  if (errCode === 43101) return h('span', {}, icon('refused'), '没同意过，43101')
  return h('span', { class: 'red' }, icon('warning'), `没成 ${errCode}`)
}

export const messages: Section = {
  name: '消息',
  icon: 'messages',
  count: (answers) => String(answers.messages.length),
  empty: '还没有发过微信消息。',
  columns: [{ name: '时刻' }, { name: '给谁' }, { name: '模板' }, { name: '说什么' }, { name: '结果' }],
  kinds: [
    { kind: 'sent', name: '到了' },
    { kind: 'refused', name: '没到' },
  ],
  rows: (answers, now) =>
    answers.messages.map((message, i) => {
      const who = whoIs(message.openid, '', answers)
      // Newest first: counted from the oldest, a key stays when others arrive.
      const key = keyOf(message, answers.messages.length - i)
      return {
        key,
        cells: [whenWords(message.at, now), who, message.templateId, saidBy(message)[0] ?? '', outcome(message)],
        looks: [undefined, undefined, 'code', 'wide'],
        found: `${who} ${message.templateId} ${saidBy(message).join(' ')}`,
        title: `给 ${who}，${whenWords(message.at, now)}`,
        kind: message.errCode === 0 ? 'sent' : 'refused',
      }
    }),
  detail: async (key, answers) => {
    const message = answers.messages.find((each, i) => keyOf(each, answers.messages.length - i) === key)
    return message && h('pre', { tabindex: 0 }, readable(message, answers))
  },
}
