import { careOptions, meWords } from '../../../domain/account/me-words'
import { staleWords } from '../../../domain/shell-words'
import { Refusal } from '../../../domain/refusal'
import { momentWords } from '../../../domain/time-words'
import { careChoice, observeAppearance } from '../../../services/appearance'
import { openPage, pages } from '../../../services/go'
import { dial } from '../../../services/phone'
import type { Care } from '../../../services/session'
import { changeCare, cloudNow, observeSession, refreshSession, session } from '../../../services/session'
import { stopWatching, watch } from '../../../services/watch'
import { nothingYet, shown } from './shown'

/** The last tab: who I am, what waits for me, how it looks, whom to call. A guest finds the way in. */
Component({
  data: {
    ...nothingYet,
    failed: false,
    stale: '',
    care: 'auto' as Care,
    careFailed: '',
    callFailed: '',
    privacyFailed: '',
    choosingHome: false,
    words: meWords,
    careOptions,
  },
  lifetimes: {
    attached() {
      watch(
        this,
        observeSession((home) => this.setData(shown(home))),
        observeAppearance(() => this.setData({ care: careChoice() })),
      )
    },
    detached() {
      stopWatching(this)
    },
  },
  methods: {
    onShow() {
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async load() {
      try {
        await refreshSession()
        this.setData({ failed: false, stale: '', care: careChoice() })
      } catch {
        const known = session()
        this.setData({ failed: !known, stale: known ? staleWords(momentWords(known.now, cloudNow())) : '' })
      }
    },
    onMatters() {
      openPage(pages.requests)
    },
    onInbox() {
      openPage(pages.inbox)
    },
    onHome() {
      this.setData({ choosingHome: true })
    },
    onHomeChosen() {
      this.setData({ choosingHome: false })
    },
    async onCare({ detail }: WechatMiniprogram.CustomEvent<{ value: Care }>) {
      this.setData({ care: detail.value, careFailed: '' })
      try {
        await changeCare(detail.value)
      } catch (error) {
        if (error instanceof Refusal) this.setData({ careFailed: error.words })
      }
    },
    async onCall({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { phone: string }>) {
      this.setData({ callFailed: await dial(currentTarget.dataset.phone) })
    },
    onPrivacy() {
      wx.openPrivacyContract({ fail: () => this.setData({ privacyFailed: meWords.privacyFailed }) })
    },
  },
})
