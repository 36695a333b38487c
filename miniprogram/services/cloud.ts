/** Opens the door to the cloud, once, at launch: the environment is the one that the console bound to this mini-program. */
export function startCloud(): void {
  wx.cloud.init({ traceUser: true })
}
