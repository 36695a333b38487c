import { router } from '../current'
import { phone } from '../engine/frame'
import { h } from './dom'
import { openid } from './person'

interface Push {
  templateId: string
  title?: string
  page?: string
  data: Record<string, { value: string } | string>
}

const stayMs = 8000

/** Subscribe messages that reach this person: a banner, as WeChat shows one. */
export function listenToPushes() {
  const source = new EventSource(`/wx/pushes?openid=${encodeURIComponent(openid)}`)
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    showPush(JSON.parse(data) as Push)
  })
}

function showPush({ page, title, data }: Push) {
  const values = Object.values(data ?? {}).map((field) => (typeof field === 'string' ? field : field.value))
  const lines = values.filter(Boolean).map((value) => h('span', {}, value))
  const banner = h(
    'button',
    { type: 'button', class: 'ph-push', 'aria-label': `服务通知 ${values.join(' ')}`, onclick: open },
    h('i', { class: 'ph-push-icon', 'aria-hidden': 'true' }),
    h('span', { class: 'ph-push-text' }, h('b', {}, title ?? '服务通知'), ...lines),
    h('small', {}, '现在'),
  )
  phone().append(banner)
  const timer = setTimeout(() => banner.remove(), stayMs)

  function open() {
    clearTimeout(timer)
    banner.remove()
    if (page) router().go('reLaunch', { url: `/${page.replace(/^\//, '')}` })
  }
}
