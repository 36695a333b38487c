/** The parts of app.json, page.json and component.json that we read. */
export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  backgroundTextStyle?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  disableScroll?: boolean
}

export interface Tab {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

interface SubPackage {
  root: string
  pages: string[]
}

export interface AppJson {
  pages: string[]
  window?: WindowConfig
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  tabBar?: { custom?: boolean; list: Tab[]; color?: string; selectedColor?: string; backgroundColor?: string }
  usingComponents?: Record<string, string>
  darkmode?: boolean
  themeLocation?: string
  style?: string
  requiredPrivateInfos?: string[]
  __usePrivacyCheck__?: boolean
}

export interface UnitJson extends WindowConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  componentPlaceholder?: Record<string, string>
  styleIsolation?: string
  pureDataPattern?: string
}
