import { observeAppearance } from '../services/appearance'
import { observeSession } from '../services/session'
import { recordPage, tabsFor } from './tabs'
import { stopWatching, watch } from '../services/watch'

/** Each tab page has one of its own; all of them follow the session and the look. */
Component({
  data: { tabs: tabsFor(false, 0), chosen: '', care: false, dark: false },
  lifetimes: {
    attached() {
      this.show(getCurrentPages().slice(-1)[0]?.route ?? '')
      watch(
        this,
        observeAppearance(({ care, dark }) => this.setData({ care, dark })),
        observeSession(({ me, unread }) => this.setData({ tabs: tabsFor(me.staff, unread) })),
      )
    },
    detached() {
      stopWatching(this)
    },
  },
  methods: {
    /** Which page this bar stands under. */
    show(route: string) {
      const chosen = route.replace(/^\//, '')
      if (chosen && chosen !== this.data.chosen) this.setData({ chosen })
    },
    onTab(event: WechatMiniprogram.TouchEvent<object, object, { page: string }>) {
      const { page } = event.currentTarget.dataset
      if (!page) void wx.navigateTo({ url: recordPage })
      else if (page !== this.data.chosen) void wx.switchTab({ url: `/${page}` })
    },
  },
})
