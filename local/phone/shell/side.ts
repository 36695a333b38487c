import { script } from '../script'
import { h } from './dom'
import { isGuest, newGuest, openid, people, phoneOf, type Person } from './person'
import { keepSetting, setting, type Scheme } from './settings'
import { applyTheme } from './theme'

/** What stands beside the phone: whose it is, and what its owner has set. */
export function side() {
  const persons = h('div', { class: 'ph-people' })
  void people().then((all) => {
    persons.replaceChildren(guestRow(), ...all.map(row))
    persons.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  })
  return h(
    'aside',
    { class: 'ph-side', 'aria-label': '换人与设置' },
    h('h2', {}, '手机设置'),
    choice<Scheme>('深浅', setting('scheme'), schemes, (scheme) => {
      keepSetting('scheme', scheme)
      applyTheme()
    }),
    choice<number>('字号', setting('fontSize'), sizes, (size) => {
      keepSetting('fontSize', size)
      openAnew() // WeChat too opens its pages anew
    }),
    choice<'online' | 'offline'>('网络', setting('isOnline') ? 'online' : 'offline', networks, (network) => {
      script({ network })
    }),
    h('h2', {}, '这是谁的手机'),
    persons,
  )
}

function openAnew() {
  const plain = phoneOf(openid)
  if (plain === location.pathname + location.search) location.reload()
  else location.href = plain + location.hash
}

const schemes: [Scheme, string][] = [
  ['auto', '跟随'],
  ['light', '浅'],
  ['dark', '深'],
]
const sizes: [number, string][] = [
  [16, '标准'],
  [19, '大'],
  [23, '关怀'],
]
const networks: ['online' | 'offline', string][] = [
  ['online', '通'],
  ['offline', '断'],
]

function row({ openid: who, name, role, note }: Person) {
  const isCurrent = who === openid
  return h(
    'div',
    { class: 'ph-person', 'aria-current': isCurrent ? 'true' : undefined },
    h(
      'a',
      { href: phoneOf(who), title: note },
      h('b', {}, name),
      h('span', {}, [role, note].filter(Boolean).join(' · ')),
    ),
    h(
      'a',
      {
        class: 'ph-window',
        href: phoneOf(who),
        target: '_blank',
        rel: 'noopener',
        'aria-label': `在新窗口打开 ${name}`,
      },
      '↗',
    ),
  )
}

const guestRow = () =>
  row({ openid: isGuest ? openid : newGuest(), name: '没来过的人', role: '微信号从没用过', note: '' })

function choice<T extends string | number>(
  label: string,
  current: T,
  options: [T, string][],
  choose: (value: T) => void,
) {
  const group = h('div', { class: 'ph-options', role: 'radiogroup', 'aria-label': label })
  for (const [value, text] of options) {
    const onclick = () => {
      for (const one of group.children) one.setAttribute('aria-checked', String(one === button))
      choose(value)
    }
    const button = h(
      'button',
      { type: 'button', role: 'radio', 'aria-checked': String(value === current), onclick },
      text,
    )
    group.append(button)
  }
  return h('div', { class: 'ph-setting' }, h('span', {}, label), group)
}
