/** Where the phone's own signs stand at the top, in px: the page's bar lies level with the capsule and ends before it. */
export function topBar(): { statusHeight: number; barHeight: number; capsuleRoom: number } {
  const { statusBarHeight, windowWidth } = wx.getWindowInfo()
  const capsule = wx.getMenuButtonBoundingClientRect()
  if (!capsule?.height) return { statusHeight: statusBarHeight, barHeight: 44, capsuleRoom: 0 }
  const above = Math.max(4, capsule.top - statusBarHeight)
  return {
    statusHeight: statusBarHeight,
    barHeight: Math.max(44, capsule.height + 2 * above),
    capsuleRoom: Math.max(0, windowWidth - capsule.left + 8),
  }
}
