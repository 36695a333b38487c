/* global setTimeout */
/** What miniprogram-simulate lacks of a phone. A test replaces what it talks about; see phone.ts. */
global.getApp = () => ({})
global.getCurrentPages = () => []
// jsdom has neither; TDesign asks for both.
global.requestAnimationFrame ??= (callback) => setTimeout(callback, 0)
global.wx ??= {}
Object.assign(global.wx, {
  getWindowInfo: () => ({ windowWidth: 375, windowHeight: 812, statusBarHeight: 44 }),
  getSystemInfoSync: () => ({ SDKVersion: '3.8.12', windowWidth: 375, windowHeight: 812, statusBarHeight: 44 }),
  getAppBaseInfo: () => ({ SDKVersion: '3.8.12', theme: 'light', fontSizeSetting: 16 }),
  getDeviceInfo: () => ({ platform: 'devtools' }),
  getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 278, right: 365, width: 87, height: 32 }),
  canIUse: () => true,
})
