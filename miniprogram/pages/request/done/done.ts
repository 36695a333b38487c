import { residentTemplates } from '../../../domain/notice/templates'
import { doneWords } from '../../../domain/request/resident-words'
import { observeAppearance } from '../../../services/appearance'
import { call } from '../../../services/call'
import { dial } from '../../../services/phone'
import { askConsent } from '../../../services/subscribe'
import { takeOver } from '../just-sent'
import { why } from '../why'
import { doneScreen } from './screen'

const unobservers = new WeakMap<object, () => void>()

/** After a request was handed in: who has it, by when, what happens next. Nothing is wanted from the reader, so nothing is red. */
Component({
  data: {
    requestId: '',
    words: doneWords,
    dark: false,
    state: 'loading' as 'loading' | 'failed' | 'refused' | '',
    stateWords: '',
    screen: null as ReturnType<typeof doneScreen> | null,
    sentence: doneWords.ask as string,
    followed: false,
    asking: false,
  },
  lifetimes: {
    attached() {
      unobservers.set(
        this,
        observeAppearance(({ dark }) => this.setData({ dark })),
      )
    },
    detached() {
      unobservers.get(this)?.()
    },
  },
  methods: {
    onLoad({ id = '' }: { id?: string }) {
      this.setData({ requestId: id })
      void this.load()
    },
    /** The form has just handed over what the cloud answered; a link from elsewhere asks again. */
    async load() {
      const id = this.data.requestId
      try {
        const request = takeOver(id) ?? (await call('request.get', { id }))
        // An old link: the matter has moved on, and its own page tells where to.
        if (request.status !== 'submitted') return this.onLook()
        this.setData({ screen: doneScreen(request), state: '' })
      } catch (error) {
        const { code, words } = why(error)
        this.setData(
          code === 'call.offline' ? { state: 'failed', stateWords: '' } : { state: 'refused', stateWords: words },
        )
      }
    },
    onAgain() {
      this.setData({ state: 'loading' })
      void this.load()
    },
    onLook() {
      void wx.redirectTo({ url: `/pages/request/detail/detail?id=${this.data.requestId}` })
    },
    async onFollow() {
      if (this.data.asking) return
      this.setData({ asking: true })
      const { outcome, words } = await askConsent(residentTemplates)
      const followed = outcome === 'kept'
      this.setData({ asking: false, followed, sentence: followed ? '' : words })
    },
    async onCall() {
      const sentence = await dial(this.data.screen!.phone)
      if (sentence) this.setData({ sentence })
    },
  },
})
