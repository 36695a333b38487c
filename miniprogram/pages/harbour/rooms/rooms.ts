import { harbourRooms, harbourWords } from '../../../domain/harbour/words'
import { observeAppearance } from '../../../services/appearance'
import { dial } from '../../../services/phone'
import { observeSession, refreshSession } from '../../../services/session'
import { stopWatching, watch } from '../../../services/watch'

/** The harbour opens for booking soon; until then the page says so, and whom to ask. */
Component({
  data: { dark: false, phone: '', callFailed: '', words: harbourWords, rooms: harbourRooms },
  lifetimes: {
    attached() {
      watch(
        this,
        observeAppearance(({ dark }) => this.setData({ dark })),
        observeSession(({ community }) => this.setData({ phone: community.phone })),
      )
    },
    detached() {
      stopWatching(this)
    },
  },
  methods: {
    onShow() {
      // Only the phone number is wanted; without it the page is whole as well.
      if (!this.data.phone) refreshSession().catch(() => undefined)
    },
    async onCall() {
      this.setData({ callFailed: await dial(this.data.phone) })
    },
  },
})
