import { meWords } from '../../../domain/account/me-words'
import { badgeWords } from '../../../domain/shell-words'
import type { HomeView } from '../../../services/call'

/** 我的, in words. */
export function shown({ me, community, contact, unread, openRequests }: HomeView) {
  const ownWorker = contact.phone !== '' && contact.phone !== community.phone
  return {
    known: true,
    guest: me.guest,
    seal: me.name.slice(0, 1),
    name: me.name,
    where: [me.title || me.gridName, me.phone].filter(Boolean).join('，'),
    matters: me.staff
      ? { title: meWords.work, text: meWords.workMore }
      : { title: meWords.requests, text: meWords.requestsMore(openRequests) },
    messages: meWords.messagesMore(unread),
    badge: badgeWords(unread),
    household: me.household?.words || meWords.homeUnknown,
    community: community.name,
    // Who is a grid worker, or has none of his own, calls the office.
    calls: [
      ...(ownWorker && !me.staff ? [{ words: meWords.worker(contact), text: me.gridName, phone: contact.phone }] : []),
      { words: meWords.office, text: meWords.officeMore, phone: community.phone },
    ].filter(({ phone }) => phone),
  }
}

export const nothingYet = {
  known: false,
  guest: false,
  seal: '',
  name: '',
  where: '',
  matters: { title: '', text: '' },
  messages: '',
  badge: '',
  household: '',
  community: '',
  calls: [] as { words: string; text: string; phone: string }[],
}
