import { homeWords, promises } from '../../../domain/account/home-words'
import { meWords } from '../../../domain/account/me-words'
import { titleOf } from '../../../domain/request/title'
import { staleWords } from '../../../domain/shell-words'
import { momentWords } from '../../../domain/time-words'
import { changeCare, cloudNow, observeSession, refreshSession, session } from '../../../services/session'
import { observeAppearance } from '../../../services/appearance'
import { draftKeeper } from '../../../services/draft'
import { openPage, pages } from '../../../services/go'
import { dial } from '../../../services/phone'
import { stopWatching, watch } from '../../../services/watch'
import { nothingYet, shown } from './shown'

type CardTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>

/** The first tab: a resident's or a guest's home; those who handle requests see their desk. */
Component({
  data: {
    ...nothingYet,
    care: false,
    dark: false,
    failed: false,
    /** Old words stay when new ones could not be fetched; this says of when they are. */
    stale: '',
    draft: '',
    callFailed: '',
    words: homeWords,
    careWords: { title: meWords.care, text: meWords.careMore },
    promises,
  },
  lifetimes: {
    attached() {
      watch(
        this,
        observeAppearance(({ care, dark }) => {
          this.setData({ care, dark })
          this.draw()
        }),
        observeSession(() => this.draw()),
      )
    },
    detached() {
      stopWatching(this)
    },
  },
  methods: {
    onShow() {
      this.setData({ draft: titleOf(draftKeeper('resident').read()?.text ?? '') })
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async load() {
      try {
        await refreshSession()
        this.setData({ failed: false, stale: '' })
      } catch {
        const known = session()
        this.setData({ failed: !known, stale: known ? staleWords(momentWords(known.now, cloudNow())) : '' })
      }
    },
    draw() {
      const home = session()
      if (home) this.setData(shown(home, cloudNow(), this.data.care))
    },
    onSay() {
      openPage(pages.say)
    },
    async onCall() {
      this.setData({ callFailed: await dial(this.data.phone) })
    },
    onCard({ currentTarget }: CardTap) {
      openPage(pages.request(currentTarget.dataset.id))
    },
    onAll() {
      openPage(pages.requests)
    },
    onInbox() {
      openPage(pages.inbox)
    },
    onLive() {
      openPage(pages.me)
    },
    onCare() {
      void changeCare(this.data.care ? 'off' : 'on')
    },
  },
})
