import { inboxWords, remindersLeft, templatesFor } from '../../domain/notice/inbox-words'
import { observeSession, session } from '../../services/session'
import { askConsent } from '../../services/subscribe'
import { stopWatching, watch } from '../../services/watch'

/** How many times WeChat may still call this person, and a button of its own to store one more. */
Component({
  data: { left: '', answer: '', refused: false, busy: false, words: inboxWords },
  lifetimes: {
    attached() {
      watch(
        this,
        observeSession(({ pushesLeft, templates, me }) => {
          // Nothing to store before the community has its templates, nor for a guest.
          const possible = !me.guest && templatesFor(me.staff).some((template) => templates[template])
          this.setData({ left: possible ? inboxWords.left(remindersLeft(pushesLeft, me.staff)) : '' })
        }),
      )
    },
    detached() {
      stopWatching(this)
    },
  },
  methods: {
    async onStore() {
      if (this.data.busy) return
      this.setData({ busy: true })
      const { outcome, words } = await askConsent(templatesFor(session()?.me.staff ?? false))
      this.setData({ busy: false, answer: words, refused: outcome !== 'kept' })
    },
  },
})
