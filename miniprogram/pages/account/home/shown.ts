import { callWords, greeting, homeWords } from '../../../domain/account/home-words'
import { holderWords, nextStepWords, submittedWords } from '../../../domain/request/card-words'
import { tabWords } from '../../../domain/shell-words'
import type { HomeView, RequestCard } from '../../../services/call'

/** The first page, in words: of a guest, of a resident, of those who handle requests. */
export function shown(home: HomeView, now: number, care: boolean) {
  const { me, community, contact, requests, openRequests, unread } = home
  return {
    known: true,
    guest: me.guest,
    staff: me.staff,
    heading: me.staff ? tabWords.staff[0] : community.name,
    greeting: me.guest ? homeWords.guest : greeting(now, me.gridName, care),
    call: contact.phone ? callWords(contact, me.guest, care) : '',
    phone: contact.phone,
    cards: requests.map((card) => cardShown(card, now)),
    all: openRequests > 1 ? homeWords.all(openRequests) : '',
    unread: unread > 0 ? homeWords.unread(unread) : '',
    live: homeWords.live(community.name),
  }
}

const cardShown = ({ id, status, late, title, holder, due, submittedAt }: RequestCard, now: number) => ({
  id,
  status,
  late,
  title,
  when: submittedWords(submittedAt, now),
  holder: holderWords(holder, status),
  next: nextStepWords(status, due, now),
})

export const nothingYet = {
  known: false,
  guest: false,
  staff: false,
  heading: homeWords.unnamed as string,
  greeting: '',
  call: '',
  phone: '',
  cards: [] as ReturnType<typeof cardShown>[],
  all: '',
  unread: '',
  live: '',
}
