import { momentWords } from '../../../domain/time-words'
import type { Refusal } from '../../../domain/refusal'
import { reasonAtMost } from '../../../domain/request/limits'
import { detailWords } from '../../../domain/request/resident-words'
import type { Step } from '../../../domain/request/status'
import { staleWords } from '../../../domain/shell-words'
import { call, type RequestView } from '../../../services/call'
import { newId } from '../../../services/ids'
import { dial } from '../../../services/phone'
import { cloudNow, refreshSession, session } from '../../../services/session'
import { why } from '../why'
import { detailScreen, type DetailScreen } from './screen'

type State = 'loading' | 'refused' | 'failed' | 'gone' | ''
type Asking = 'withdraw' | 'reopen' | ''

/** Of one tap: the same token again changes nothing. */
interface Own {
  token: string
}
const owns = new WeakMap<object, Own>()

/** One request, for who said it and for who handles it. It draws the steps that the cloud says are open, and decides none. */
Component({
  data: {
    requestId: '',
    words: detailWords,
    reasonAtMost,
    state: 'loading' as State,
    /** Headline, second line and button of a state that shows no request. */
    stateWords: '',
    stateText: '',
    stateAction: '',
    heading: detailWords.mineHeading as string,
    /** For the staff's own parts of the page. */
    request: null as RequestView | null,
    screen: null as DetailScreen | null,
    /** Why what is shown is not the newest, or why a step was not taken. */
    trouble: '',
    asking: '' as Asking,
    reason: '',
    reasonError: '',
    busy: false,
  },
  pageLifetimes: {
    show() {
      void this.load()
    },
  },
  methods: {
    onLoad({ id = '' }: { id?: string }) {
      this.setData({ requestId: id })
      // Whom to call when this may not be read, and what time it is, also when a message led here.
      if (!session()) refreshSession().catch(() => undefined)
    },
    async load() {
      try {
        this.show(await call('request.get', { id: this.data.requestId }))
      } catch (error) {
        this.fail(why(error))
      }
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    show(request: RequestView) {
      const screen = detailScreen(request)
      this.setData({ request, screen, heading: screen.heading, state: '', trouble: '' })
    },
    /** What is already on the page stays, with its time. */
    fail({ code, words }: Refusal) {
      const { request } = this.data
      if (request) return this.setData({ trouble: staleWords(momentWords(request.now, cloudNow())) })
      if (code === 'call.not_yours')
        this.refuse('refused', detailWords.refused, detailWords.refusedHint, detailWords.callWorker)
      else if (code === 'request.not_found' || code === 'call.bad_input')
        this.refuse('gone', detailWords.gone, '', detailWords.home)
      else this.refuse('failed', code === 'call.offline' ? detailWords.failed : words, '', detailWords.again)
    },
    refuse(state: State, stateWords: string, stateText: string, stateAction: string) {
      this.setData({ state, stateWords, stateText, stateAction })
    },
    async onAct() {
      const { state } = this.data
      if (state === 'gone') return void wx.switchTab({ url: '/pages/account/home/home' })
      if (state === 'refused') {
        const phone = session()?.contact.phone
        const trouble = phone ? await dial(phone) : ''
        return trouble ? this.setData({ stateText: trouble }) : undefined
      }
      this.setData({ state: 'loading' })
      await this.load()
    },
    async onCall() {
      const trouble = await dial(this.data.screen!.phone)
      if (trouble) this.setData({ trouble })
    },
    onPicture(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
      const { url } = event.currentTarget.dataset
      void wx.previewImage({ current: url, urls: this.data.screen!.pictures.items.map((each) => each.url) })
    },
    onRate() {
      void wx.navigateTo({ url: `/pages/request/rate/rate?id=${this.data.requestId}` })
    },
    onNotSolved() {
      void wx.navigateTo({ url: `/pages/request/rate/rate?id=${this.data.requestId}&no=1` })
    },
    async onAsk(event: WechatMiniprogram.TouchEvent<object, object, { step: Asking }>) {
      this.setData({ asking: event.currentTarget.dataset.step, reason: '', reasonError: '' })
      owns.set(this, { token: await newId() })
    },
    onAskClose() {
      if (!this.data.busy) this.setData({ asking: '' })
    },
    onReason(event: WechatMiniprogram.Input) {
      this.setData({ reason: event.detail.value, reasonError: '' })
    },
    onWithdraw() {
      void this.take('withdraw', '')
    },
    onReopen() {
      const reason = this.data.reason.trim()
      if (reason) void this.take('reopen', reason)
      else this.setData({ reasonError: detailWords.reopenPlaceholder })
    },
    async take(step: Step, remark: string) {
      const { busy, request } = this.data
      const token = owns.get(this)?.token
      if (busy || !request || !token) return
      this.setData({ busy: true, reasonError: '' })
      try {
        const after = await call('request.advance', {
          ...{ id: request.id, step, token, revision: request.revision },
          ...(remark ? { remark } : {}),
        })
        this.show(after)
        this.setData({ busy: false, asking: '' })
      } catch (error) {
        const { code, words } = why(error)
        this.setData({ busy: false, reasonError: words })
        if (code === 'request.moved_on' || code === 'request.step_not_open') await this.load()
      }
    },
    /** A step of the staff's: its sheet says how the request looks now. */
    onStepDone(event: WechatMiniprogram.CustomEvent<{ request?: RequestView }>) {
      const { request } = event.detail
      if (request) this.show(request)
      else void this.load()
    },
  },
})
