import { appName } from '../current'
import { isInGesture } from '../engine/gesture'
import { answerFor } from '../script'
import { ask } from '../shell/dialog'
import { h } from '../shell/dom'
import { openid } from '../shell/person'
import { setting } from '../shell/settings'
import { tapCounted } from '../tasks'
import { api, Fail } from './api'
import { tellSubscriptions } from './permission'

type Answers = Record<string, 'accept' | 'reject' | 'ban' | 'filter'>

const key = `phone-subscribe:${openid}`
/** What the person answered with "总是保持以上选择". */
const always = (): Answers => JSON.parse(localStorage.getItem(key) ?? '{}') as Answers

/** Older pages say 3, the newest say 5; three is taken everywhere. */
const mostTemplates = 3

async function request({ tmplIds }: { tmplIds: string[] }) {
  if (!Array.isArray(tmplIds) || tmplIds.length === 0) throw new Fail('TmplIds can’t be empty', { errCode: 10001 })
  if (tmplIds.some((id) => typeof id !== 'string' || id === '')) throw unknownTemplate()
  if (tmplIds.length > mostTemplates) throw new Fail('Templates count out of max bounds', { errCode: 20003 })
  if (!isInGesture()) throw new Fail('can only be invoked by user TAP gesture.', { errCode: 10005 })
  if (!setting('takesMessages')) throw new Fail('The main switch is switched off', { errCode: 20004 })
  const answers = await answersFor(tmplIds)
  await fetch('/wx/subscribe', {
    method: 'POST',
    headers: { 'x-openid': openid, 'content-type': 'application/json' },
    body: JSON.stringify({ answers }),
  }).catch(() => null)
  return answers
}

const unknownTemplate = () => new Fail('No template data return, verify the template id exist', { errCode: 20001 })

async function answersFor(ids: string[]): Promise<Answers> {
  const scripted = answerFor('subscribe')
  if (scripted) return scriptedAnswers(ids, scripted)
  const kept = always()
  const all = ids.every((id) => kept[id]) ? Object.fromEntries(ids.map((id) => [id, kept[id] ?? 'reject'])) : undefined
  return all ?? askPerson(ids)
}

const words: Record<number, string> = {
  10002: 'Request list fail',
  10003: 'Request subscribe fail',
  10005: 'Can’t show the subscribe UI',
  20001: 'No template data return, verify the template id exist',
  20002: 'Templates type must be same',
  20004: 'The main switch is switched off',
  20005: 'This mini program was banned from subscribing messages',
}

function scriptedAnswers(
  ids: string[],
  answer: 'accept' | 'reject' | Record<string, string> | { code: number },
): Answers {
  if (typeof answer === 'object' && typeof answer.code === 'number') {
    throw new Fail(words[answer.code] ?? 'unknown', { errCode: answer.code })
  }
  tapCounted()
  const one = (id: string) =>
    typeof answer === 'string' ? answer : ((answer as Record<string, string>)[id] ?? 'reject')
  return Object.fromEntries(ids.map((id) => [id, one(id)])) as Answers
}

/** What the templates are called; an id stands for itself where nobody says. */
const titles = (): Promise<Record<string, string>> =>
  fetch('/wx/templates')
    .then((reply) => reply.json() as Promise<Record<string, string>>)
    .catch(() => ({}))

async function askPerson(ids: string[]): Promise<Answers> {
  const title = await titles()
  const boxes = ids.map((id) => ({ id, box: h('input', { type: 'checkbox', checked: true, value: id }) }))
  const keepBox = h('input', { type: 'checkbox' })
  const isAllowed = await ask<boolean>({
    title: `${appName()} 申请发送以下消息`,
    body: h(
      'div',
      { class: 'ph-ticks' },
      ...boxes.map(({ id, box }) => h('label', { class: 'ph-tick-row' }, box, h('span', {}, title[id] ?? id))),
      h('label', { class: 'ph-tick-row is-quiet' }, keepBox, h('span', {}, '总是保持以上选择，不再询问')),
    ),
    buttons: [
      { text: '取消', value: false },
      { text: '允许', value: true, isMain: true },
    ],
  })
  const answers = Object.fromEntries(
    boxes.map(({ id, box }) => [id, isAllowed && box.checked ? 'accept' : 'reject']),
  ) as Answers
  if (keepBox.checked) localStorage.setItem(key, JSON.stringify({ ...always(), ...answers }))
  return answers
}

tellSubscriptions(() => ({ mainSwitch: setting('takesMessages'), itemSettings: always() }))

export const subscribe = { requestSubscribeMessage: api('requestSubscribeMessage', request) }
