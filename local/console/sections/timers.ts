import { fireTimer } from '../cloud'
import { h } from '../dom'
import { icon } from '../icons'
import { whenWords } from '../moments'
import type { Section } from '../section'

async function fire(event: Event, name: string) {
  const button = event.currentTarget as HTMLButtonElement
  button.disabled = true
  try {
    await fireTimer(name)
    button.lastChild!.textContent = '跑过了'
  } catch (error) {
    button.lastChild!.textContent = error instanceof Error ? error.message : '没成'
  }
}

export const timers: Section = {
  name: '定时',
  icon: 'timers',
  count: (answers) => String(answers.timers.length),
  empty: '没有定时的函数。',
  columns: [{ name: '函数' }, { name: '名字' }, { name: '时间表' }, { name: '下一次' }, { name: '现在' }],
  rows: (answers, now) =>
    answers.timers.map(({ function: name, trigger, pattern, next }) => ({
      key: `${name} ${trigger}`,
      cells: [
        name,
        trigger,
        pattern,
        next ? whenWords(next, now) : '不跑',
        h('button', { class: 'button small', click: (event) => void fire(event, name) }, icon('run'), '跑一次'),
      ],
      looks: ['code', 'code', 'code'],
      found: `${name} ${trigger}`,
    })),
}
