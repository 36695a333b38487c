import { topPage } from '../current'
import { ask } from './dialog'
import { h } from './dom'

interface Share {
  title?: string
  path?: string
  imageUrl?: string
  promise?: Promise<Share>
}

/** 转发: shows the card that the other person would get. */
export async function showShare(from: 'menu' | 'button', target?: unknown) {
  const page = topPage()
  const asked = page.call('onShareAppMessage', { from, target: from === 'button' ? target : undefined }) as
    Share | undefined
  const share = (await asked?.promise) ?? asked ?? {}
  const title = share.title ?? document.title
  const path = share.path ?? `/${page.path}${page.search ? `?${page.search}` : ''}`
  const card = h('div', { class: 'ph-card' }, h('b', {}, title), h('small', {}, path))
  if (share.imageUrl) card.prepend(h('img', { src: share.imageUrl, alt: '' }))
  const link = new URL(`/#${path.startsWith('/') ? path : `/${path}`}`, location.href).href
  const answer = await ask({
    title: '转发给朋友',
    body: card,
    buttons: [
      { text: '关闭', value: 'close' },
      { text: '以别人的身份打开', value: 'open', isMain: true },
    ],
  })
  if (answer === 'open') window.open(link, '_blank', 'noopener')
}
