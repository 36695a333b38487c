const tabs = ['pages/account/home/home', 'pages/request/list/list', 'pages/harbour/rooms/rooms', 'pages/account/me/me']

/** Opens a page of ours by its path with query, without a leading slash; a page of the tab bar is switched to. */
export function openPage(page: string): void {
  const url = `/${page}`
  if (tabs.includes(page.split('?')[0]!)) void wx.switchTab({ url: `/${page.split('?')[0]!}` })
  else void wx.navigateTo({ url })
}

export const pages = {
  home: tabs[0]!,
  requests: tabs[1]!,
  harbour: tabs[2]!,
  me: tabs[3]!,
  say: 'pages/request/new/new',
  inbox: 'pages/notice/inbox/inbox',
  request: (id: string) => `pages/request/detail/detail?id=${id}`,
} as const
