import { backWords } from '../../domain/shell-words'
import { observeAppearance } from '../../services/appearance'
import { topBar } from './top-bar'
import { stopWatching, watch } from '../../services/watch'

const home = '/pages/account/home/home'
type TabBar = { show?(route: string): void }

/** Wraps every page: large type and night on one element, the title clear of the status bar and of the capsule. */
Component({
  options: { multipleSlots: true },
  properties: {
    heading: String,
    /** A page one can go back from; without it on a page without tab bar, too. */
    back: { type: Boolean, value: true },
    /** A page with a tab bar: its title in Song. */
    root: Boolean,
  },
  data: { care: false, dark: false, statusHeight: 0, barHeight: 44, capsuleRoom: 0, backWords },
  lifetimes: {
    attached() {
      this.setData(topBar())
      watch(
        this,
        observeAppearance(({ care, dark }) => this.setData({ care, dark })),
      )
    },
    detached() {
      stopWatching(this)
    },
  },
  pageLifetimes: {
    /** Each tab page has its own tab bar, which cannot always tell by itself which page it stands under. */
    show() {
      const page = getCurrentPages().slice(-1)[0]
      if (this.data.root && page) (page.getTabBar?.() as TabBar | undefined)?.show?.(page.route)
    },
  },
  methods: {
    /** No dead ends: a page that was opened by a message or a code leads home. */
    onBack() {
      this.triggerEvent('back')
      if (getCurrentPages().length > 1) void wx.navigateBack()
      else void wx.switchTab({ url: home })
    },
  },
})
