import { refusalWords, type RefusalCode } from '../../../miniprogram/domain/refusal'
import type { FunctionCallLog } from '../../cloud/server'
import { askTrips } from '../cloud'
import { h } from '../dom'
import { icon } from '../icons'
import { whenWords } from '../moments'
import type { Section } from '../section'
import { whoIs } from '../who'

/** A warm call that takes longer keeps people waiting; the first call of an instance also loads it. */
const slowMs = { warm: 300, cold: 1500 }

const isSlow = ({ ms, cold }: FunctionCallLog) => ms >= (cold ? slowMs.cold : slowMs.warm)
/** An expected no is an answer; a fault is not. */
const isFault = ({ ok, code }: FunctionCallLog) => !ok && (!code || code === 'call.failed' || !(code in refusalWords))
const kindOf = (call: FunctionCallLog) =>
  isFault(call) ? 'failed' : !call.ok ? 'refused' : isSlow(call) ? 'slow' : 'done'
const callName = ({ call, function: name }: FunctionCallLog) =>
  call?.startsWith(`${name}.`) ? call : [name, call].filter(Boolean).join('.')

function outcome(call: FunctionCallLog): Node {
  if (isFault(call)) return h('span', { class: 'red' }, icon('warning'), `没成 ${call.code ?? ''}`)
  if (!call.ok) return h('span', { title: call.code }, icon('refused'), refusalWords[call.code as RefusalCode])
  if (isSlow(call)) return h('span', { class: 'red' }, icon('warning'), '太慢')
  return h('span', { class: 'moss' }, icon('done'), call.cold ? '成，刚启动' : '成')
}

export const calls: Section = {
  name: '调用',
  icon: 'calls',
  count: (answers) => String(answers.calls.length),
  empty: '还没有人调用。在手机里点一点，就有了。',
  columns: [
    { name: '时刻' },
    { name: '名字' },
    { name: '谁' },
    { name: '毫秒', look: 'number' },
    { name: '往返', look: 'number' },
    { name: '结果' },
  ],
  kinds: [
    { kind: 'failed', name: '没成' },
    { kind: 'refused', name: '不许' },
    { kind: 'slow', name: '太慢' },
  ],
  rows: (answers, now) =>
    answers.calls.map((call) => {
      const who = whoIs(call.openid, call.source, answers)
      return {
        key: call.requestId,
        cells: [whenWords(call.at, now), callName(call), who, Math.round(call.ms), call.trips, outcome(call)],
        looks: [undefined, 'code', undefined, isSlow(call) ? 'number red' : 'number', 'number'],
        found: `${callName(call)} ${who} ${call.code ?? ''} ${call.requestId}`,
        title: `${callName(call)}，${who}，${whenWords(call.at, now)}，${Math.round(call.ms)} 毫秒`,
        kind: kindOf(call),
      }
    }),
  detail: async (key, answers) => {
    const call = answers.calls.find(({ requestId }) => requestId === key)
    if (!call) return undefined
    const trips = (await askTrips(key)).sort((a, b) => a.start - b.start)
    const start = trips[0]?.start ?? 0
    const length = Math.max(1, ...trips.map(({ end }) => end - start))
    const bars = trips.map(({ action, collection, start: from, end, examined, returned, code }) =>
      h(
        'li',
        {},
        h('span', { class: 'code' }, `${action.replace('database.', '')} ${collection ?? ''}`),
        h('i', { style: `--from:${((from - start) / length) * 100}%;--to:${((end - start) / length) * 100}%` }),
        h('span', { class: 'number' }, `${Math.round(end - from)} ms`),
        h(
          'span',
          { class: code ? 'red' : undefined },
          code ?? (examined === undefined ? '' : `翻过 ${examined}，取回 ${returned ?? 0}`),
        ),
      ),
    )
    const facts = [`编号 ${call.requestId}`, `来源 ${call.source}`, ...(call.code ? [`回答 ${call.code}`] : [])]
    return h(
      'div',
      {},
      h('p', { class: 'note' }, facts.join('，')),
      h('h3', {}, `${trips.length} 步，其中往返数据库 ${call.trips} 次`),
      h('ol', { class: 'trips' }, ...bars),
    )
  },
}
