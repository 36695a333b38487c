import type { Refusal } from '../../../domain/refusal'
import type { RowWords } from '../../../domain/request/card-words'
import { mineWords } from '../../../domain/request/resident-words'
import { staleWords, tabWords } from '../../../domain/shell-words'
import { momentWords } from '../../../domain/time-words'
import { call, type HomeView, type ListView } from '../../../services/call'
import { cloudNow, observeSession, refreshSession, session } from '../../../services/session'
import { why } from '../why'
import { rowOf } from './rows'

type State = 'loading' | 'empty' | 'refused' | 'failed' | ''
type Segment = 'running' | 'ended'

interface Own {
  unobserve: () => void
  next?: ListView['next']
  /** When what is shown was fetched, by the cloud's clock. */
  at: number
  /** Counts the fetches: an answer that came late is not shown over a newer one. */
  turn: number
}
const owns = new WeakMap<object, Own>()
const ignore = (): undefined => undefined

/** The second tab: what I said; for staff what lies with them. */
Component({
  data: {
    words: mineWords,
    heading: mineWords.heading as string,
    staff: false,
    guest: false,
    segment: 'running' as Segment,
    segments: [
      { value: 'running', label: mineWords.running },
      { value: 'ended', label: mineWords.ended },
    ],
    state: 'loading' as State,
    stateWords: '',
    stateText: '',
    stateAction: '',
    rows: [] as RowWords[],
    more: '' as '' | 'loading' | 'failed' | 'end',
    stale: '',
  },
  lifetimes: {
    attached() {
      owns.set(this, { unobserve: () => undefined, at: 0, turn: 0 })
      owns.get(this)!.unobserve = observeSession((home) => this.know(home))
      if (!session()) refreshSession().catch(ignore)
    },
    detached() {
      owns.get(this)?.unobserve()
    },
  },
  pageLifetimes: {
    show() {
      void this.refresh()
    },
  },
  methods: {
    know({ me: { staff, guest } }: HomeView) {
      const { data } = this
      if (staff === data.staff && guest === data.guest) return
      this.setData({ staff, guest, heading: staff ? tabWords.staff[1] : mineWords.heading })
      if (!staff) void this.refresh()
    },
    async refresh() {
      if (this.data.staff) return this.panel()?.reload()
      if (this.data.guest) return this.empty()
      await this.load()
    },
    panel() {
      return this.selectComponent('#work') as unknown as { reload(): Promise<void> } | null
    },
    async load() {
      const own = owns.get(this)!
      const turn = ++own.turn
      const ended = this.data.segment === 'ended'
      try {
        const { items, now, next } = await call('request.list', { view: 'mine', ended })
        if (turn !== own.turn) return
        own.next = next
        own.at = now
        if (items.length === 0) return this.empty()
        this.setData({ rows: items.map((card) => rowOf(card, now)), state: '', stale: '', more: next ? '' : 'end' })
      } catch (error) {
        if (turn === own.turn) this.fail(why(error))
      }
    },
    empty() {
      const none = !session()?.openRequests && this.data.segment === 'running'
      const [stateWords, stateText, stateAction] =
        this.data.segment === 'ended'
          ? [mineWords.emptyEnded, '', '']
          : none
            ? [mineWords.empty, mineWords.emptyText, mineWords.emptyAction]
            : [mineWords.emptyRunning, '', mineWords.say]
      this.setData({ state: 'empty', rows: [], stale: '', more: '', stateWords, stateText, stateAction })
    },
    /** Old rows with their time rather than an empty failure. */
    fail({ code, words }: Refusal) {
      if (code === 'account.join_first') return this.empty()
      if (this.data.rows.length) return this.setData({ stale: staleWords(momentWords(owns.get(this)!.at, cloudNow())) })
      this.setData({
        state: 'failed',
        stateWords: code === 'call.offline' ? '' : words,
        stateText: '',
        stateAction: '',
      })
    },
    onSegment(event: WechatMiniprogram.TouchEvent<object, object, { value: Segment }>) {
      const segment = event.currentTarget.dataset.value
      if (segment === this.data.segment) return
      this.setData({ segment, rows: [], state: 'loading', stale: '', more: '' })
      void this.refresh()
    },
    async onReachBottom() {
      const own = owns.get(this)!
      if (this.data.staff || !own.next || this.data.more === 'loading') return
      const turn = own.turn
      this.setData({ more: 'loading' })
      try {
        const ended = this.data.segment === 'ended'
        const { items, now, next } = await call('request.list', { view: 'mine', ended, after: own.next })
        if (turn !== own.turn) return
        own.next = next
        const from = this.data.rows.length
        const added = Object.fromEntries(items.map((card, at) => [`rows[${from + at}]`, rowOf(card, now)]))
        this.setData({ ...added, more: next ? '' : 'end' })
      } catch {
        if (turn === own.turn) this.setData({ more: 'failed' })
      }
    },
    async onPullDownRefresh() {
      await this.refresh()
      wx.stopPullDownRefresh()
    },
    onAct() {
      if (this.data.state === 'empty') return void wx.navigateTo({ url: '/pages/request/new/new' })
      this.setData({ state: 'loading' })
      void this.load()
    },
    onOpen(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      void wx.navigateTo({ url: `/pages/request/detail/detail?id=${event.detail.id}` })
    },
  },
})
