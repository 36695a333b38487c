import { deskWords, movedWords } from '../../domain/request/staff-words'
import { staleWords } from '../../domain/shell-words'
import { momentWords } from '../../domain/time-words'
import type { HomeView, RequestCard, RequestView, WorkView } from '../../services/call'
import { openPage, pages } from '../../services/go'
import { cloudNow, observeSession, refreshSession, session } from '../../services/session'
import { stopWatching, watch } from '../../services/watch'
import type { DeskView } from './desk'
import { deskView } from './desk'

type Said<D extends object> = WechatMiniprogram.CustomEvent<D>

/** 今日, for those who handle requests: what is late, how the day stands, what to do next. Lives by what account.home said. */
Component({
  data: {
    view: null as DeskView | null,
    /** What became of the last tap, by the request's id. */
    said: {} as Record<string, string>,
    /** What was said of a request that is no longer on the desk. */
    gone: '',
    stale: '',
    failed: false,
    giving: null as RequestCard | null,
    words: deskWords,
  },
  lifetimes: {
    attached() {
      watch(
        this,
        observeSession((home) => this.know(home)),
      )
      void this.refresh()
    },
    detached() {
      stopWatching(this)
    },
  },
  pageLifetimes: {
    show() {
      this.setData({ said: {}, gone: '' })
      void this.refresh()
    },
  },
  methods: {
    know(home: HomeView) {
      if (home.work) this.setData({ view: deskView(home as HomeView & { work: WorkView }) })
    },
    async refresh() {
      try {
        await refreshSession()
        this.setData({ stale: '', failed: false })
      } catch {
        const known = session()
        this.setData({ failed: !known?.work, stale: known ? staleWords(momentWords(known.now, cloudNow())) : '' })
      }
    },
    onOpen({ detail }: Said<{ id: string }>) {
      openPage(pages.request(detail.id))
    },
    onAll() {
      openPage(pages.requests)
    },
    onAssign({ detail }: Said<{ id: string }>) {
      this.setData({ giving: this.cards().find(({ id }) => id === detail.id) ?? null })
    },
    onGivingClosed() {
      this.setData({ giving: null })
    },
    async onMoved({ detail }: Said<{ request: RequestView; step: keyof typeof movedWords }>) {
      await this.say(detail.request, movedWords[detail.step])
    },
    async onRefused({ detail }: Said<{ id: string; words: string }>) {
      const card = this.cards().find(({ id }) => id === detail.id)
      if (card) await this.say(card, detail.words)
    },
    cards(): RequestCard[] {
      const view = this.data.view
      return view ? [...(view.late ? [view.late] : []), ...view.today] : []
    },
    /** Said on the card where it was tapped; above the list, once the card has left the desk. */
    async say({ id, title }: Pick<RequestCard, 'id' | 'title'>, words: string) {
      this.setData({ giving: null, said: { ...this.data.said, [id]: words } })
      await this.refresh()
      if (!this.cards().some((card) => card.id === id)) this.setData({ gone: deskWords.gone(title, words) })
    },
  },
})
