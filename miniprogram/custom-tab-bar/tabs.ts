import { badgeWords, tabWords, unreadWords } from '../domain/shell-words'

const pages = ['pages/account/home/home', 'pages/request/list/list', 'pages/harbour/rooms/rooms', 'pages/account/me/me']
const icons = ['home', 'list', 'harbour', 'person']
const staffIcons = ['note', 'list', 'harbour', 'person']
export const recordPage = '/pages/request/new/new?channel=staff'

export interface Tab {
  /** Empty for 记一件, which opens a page. */
  page: string
  icon: string
  words: string
  badge: string
  label: string
}

/** The same four pages for everybody; staff read other names, and find 记一件 in the middle. */
export function tabsFor(staff: boolean, unread: number): Tab[] {
  const words = staff ? tabWords.staff : tabWords.resident
  const tabs: Tab[] = pages.map((page, at) => {
    const badge = at === 3 ? badgeWords(unread) : ''
    const label = badge ? `${words[at]!}，${unreadWords(unread)}` : words[at]!
    return { page, icon: (staff ? staffIcons : icons)[at]!, words: words[at]!, badge, label }
  })
  if (staff) tabs.splice(2, 0, { page: '', icon: 'plus', words: tabWords.record, badge: '', label: tabWords.record })
  return tabs
}
