import { reasonAtMost } from '../../../domain/request/limits'
import type { RatingAspect, Score } from '../../../domain/request/rating'
import { notSolvedReasons, rateWords, remarkOf } from '../../../domain/request/resident-words'
import type { Step } from '../../../domain/request/status'
import { call, type Input, type RequestView } from '../../../services/call'
import { newId } from '../../../services/ids'
import { failed, filesOf, underWay, type Photo } from '../../../services/upload'
import { why } from '../why'
import { questions, rateScreen, ratingOf, unanswered, type Answers, type RateScreen } from './screen'

/** `no`: where it is not solved. `rated`: thanks are not needed, only what comes of it. */
type Mode = 'rate' | 'no' | 'rated'
type State = 'loading' | 'failed' | 'refused' | ''
type Extra = Pick<Input<'request.advance'>, 'rating' | 'remark' | 'photos'>

const photosAtMost = 3
const noHints: Record<RatingAspect, string> = { speed: '', result: '', manner: '' }
const owns = new WeakMap<object, { request: RequestView; token: string }>()

Component({
  data: {
    requestId: '',
    words: rateWords,
    heading: rateWords.heading as string,
    mode: 'rate' as Mode,
    reasonAtMost,
    photosAtMost,
    state: 'loading' as State,
    stateWords: '',
    stateAction: '',
    screen: null as RateScreen | null,
    answers: {} as Answers,
    questions: questions({}, noHints),
    missing: [] as RatingAspect[],
    text: '',
    reasons: [] as string[],
    allReasons: notSolvedReasons.map((reason) => ({ ...reason })),
    photos: [] as Photo[],
    sentence: rateWords.missing(unanswered({})),
    error: '',
    busy: false,
  },
  methods: {
    onLoad({ id = '', no }: { id?: string; no?: string }) {
      this.setData({ requestId: id })
      if (no) this.setData({ mode: 'no', heading: rateWords.notHeading, sentence: rateWords.sendBackAsk })
      void this.load()
    },
    async load() {
      try {
        const request = await call('request.get', { id: this.data.requestId })
        owns.set(this, { request, token: await newId() })
        this.show(rateScreen(request))
      } catch (error) {
        const { code, words } = why(error)
        if (code === 'call.offline') this.setData({ state: 'failed', stateWords: '', stateAction: '' })
        else this.setData({ state: 'refused', stateWords: words, stateAction: rateWords.look })
      }
    },
    show(screen: RateScreen) {
      const open = this.data.mode === 'no' ? screen.canSayNo : screen.canRate
      if (!open)
        return this.setData({ state: 'refused', stateWords: rateWords.closedAlready, stateAction: rateWords.look })
      this.setData({ screen, state: '', questions: questions(this.data.answers, screen.hints) })
    },
    onAct() {
      if (this.data.state === 'refused') return this.toDetail()
      this.setData({ state: 'loading' })
      void this.load()
    },
    onAnswer(event: WechatMiniprogram.TouchEvent<object, object, { aspect: RatingAspect; score: Score }>) {
      const { aspect, score } = event.currentTarget.dataset
      const answers = { ...this.data.answers, [aspect]: score }
      const left = unanswered(answers)
      this.setData({
        answers,
        questions: questions(answers, this.data.screen!.hints),
        missing: this.data.missing.filter((each) => each !== aspect),
        sentence: left.length ? rateWords.missing(left) : rateWords.ready,
      })
    },
    onText(event: WechatMiniprogram.Input) {
      this.setData({ text: event.detail.value, error: '' })
    },
    onReason(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { value } = event.detail
      const { reasons } = this.data
      const chosen = reasons.includes(value) ? reasons.filter((each) => each !== value) : [...reasons, value]
      this.setData({ reasons: chosen, error: '' })
    },
    onPhotos(event: WechatMiniprogram.CustomEvent<{ photos: Photo[] }>) {
      this.setData({ photos: event.detail.photos })
    },
    async onSolved() {
      const { answers, text } = this.data
      const rating = ratingOf(answers, text)
      if (rating) return (await this.take('rate', { rating })) && this.setData({ mode: 'rated' })
      const missing = unanswered(answers)
      this.setData({ missing, sentence: rateWords.missing(missing) })
      void wx.pageScrollTo({ selector: `#q-${missing[0]}`, duration: 220 })
    },
    onNotSolved() {
      void wx.navigateTo({ url: `/pages/request/rate/rate?id=${this.data.requestId}&no=1` })
    },
    async onSendBack() {
      const { reasons, text, photos } = this.data
      const remark = remarkOf(reasons, text)
      if (!remark) {
        this.setData({ error: rateWords.reasonNeeded })
        return void wx.pageScrollTo({ selector: '#reasons', duration: 220 })
      }
      if (underWay(photos)) return this.setData({ sentence: rateWords.uploading })
      if (failed(photos).length) return this.setData({ sentence: rateWords.photoFailed })
      if (await this.take('notSolved', { remark, photos: filesOf(photos) })) this.toDetail()
    },
    /** One step, once: the same tap repeated carries the same token. */
    async take(step: Step, extra: Extra): Promise<boolean> {
      const own = owns.get(this)
      if (this.data.busy || !own) return false
      this.setData({ busy: true })
      const { id, revision } = own.request
      try {
        await call('request.advance', { id, step, token: own.token, revision, ...extra })
        this.setData({ busy: false })
        return true
      } catch (error) {
        this.setData({ busy: false, sentence: why(error).words })
        return false
      }
    },
    onLook() {
      this.toDetail()
    },
    /** Back to the request, through as many of our pages as lie in between; it fetches itself anew. */
    toDetail() {
      const pages = getCurrentPages()
      const at = pages.map(({ route }) => route).lastIndexOf('pages/request/detail/detail')
      if (at >= 0) void wx.navigateBack({ delta: pages.length - 1 - at })
      else void wx.redirectTo({ url: `/pages/request/detail/detail?id=${this.data.requestId}` })
    },
  },
})
