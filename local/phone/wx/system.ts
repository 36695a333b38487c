import { pagesBox, phone } from '../engine/frame'
import { launchOptions } from '../app'
import { capsuleRect } from '../shell/capsule'
import { onTheme, isDark } from '../shell/theme'
import { setting } from '../shell/settings'
import { api } from './api'
import { authSettings } from './permission'
import { known } from './known'

const sdkVersion = '3.8.12'
const standardFont = 16

type ThemeListener = (event: { theme: 'light' | 'dark' }) => void
const themeWatchers = new Map<ThemeListener, () => void>()

function windowInfo() {
  const { clientWidth: screenWidth, clientHeight: screenHeight } = phone()
  const bottom = screenHeight - px('--safe-bottom')
  const safeTop = statusBarHeight()
  return {
    pixelRatio: devicePixelRatio,
    screenWidth,
    screenHeight,
    windowWidth: pagesBox().clientWidth,
    windowHeight: pagesBox().clientHeight,
    statusBarHeight: safeTop,
    screenTop: screenHeight - pagesBox().clientHeight,
    safeArea: { left: 0, right: screenWidth, width: screenWidth, top: safeTop, bottom, height: bottom - safeTop },
  }
}

/** The status bar is drawn in the frame only; a full-screen window has the browser's own above it. */
const statusBarHeight = () => phone().querySelector('.ph-status')?.clientHeight ?? 0

function px(name: string): number {
  return Number.parseFloat(getComputedStyle(phone()).getPropertyValue(name)) || 0
}

const appBaseInfo = () => ({
  SDKVersion: sdkVersion,
  enableDebug: false,
  host: { appId: 'wx-local-phone' },
  language: 'zh_CN',
  version: '8.0.60',
  theme: isDark() ? 'dark' : 'light',
  fontSizeSetting: setting('fontSize'),
  fontSizeScaleFactor: setting('fontSize') / standardFont,
})

const deviceInfo = () => ({
  abi: '',
  benchmarkLevel: -1,
  brand: 'local',
  model: 'local phone',
  system: 'Browser',
  platform: 'devtools',
  cpuType: '',
  memorySize: '0',
})

const systemSetting = () => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
})

const systemInfo = () => ({ ...windowInfo(), ...appBaseInfo(), ...deviceInfo(), ...systemSetting() })

export const system = {
  getWindowInfo: windowInfo,
  getAppBaseInfo: appBaseInfo,
  getDeviceInfo: deviceInfo,
  getSystemSetting: systemSetting,
  getSystemInfoSync: systemInfo,
  getSystemInfo: api('getSystemInfo', systemInfo),
  getSystemInfoAsync: api('getSystemInfoAsync', systemInfo),
  getAppAuthorizeSetting: () => ({ ...authSettings(), notificationAuthorized: 'authorized' }),
  getSkylineInfoSync: () => ({ isSupported: false, version: '' }),
  getMenuButtonBoundingClientRect: capsuleRect,
  onMenuButtonBoundingClientRectWeightChange: () => {},
  offMenuButtonBoundingClientRectWeightChange: () => {},
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'wx-local-phone', envVersion: 'develop', version: '' },
    plugin: {},
  }),
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: launchOptions,
  canIUse: (schema: string) => known.has(schema.split('.')[0] ?? ''),
  onThemeChange: (listener: ThemeListener) =>
    void themeWatchers.set(listener, onTheme((theme) => listener({ theme })) as () => void),
  offThemeChange: (listener: ThemeListener) => themeWatchers.get(listener)?.(),
  onWindowResize: () => {},
  offWindowResize: () => {},
  onMemoryWarning: () => {},
  onKeyboardHeightChange: () => {},
  offKeyboardHeightChange: () => {},
}
