import { Refusal } from '../../domain/refusal'
import { listWords, movedWords, type Turn } from '../../domain/request/staff-words'
import { staleWords } from '../../domain/shell-words'
import { momentWords } from '../../domain/time-words'
import type { RequestCard, RequestView, WorkView } from '../../services/call'
import { call } from '../../services/call'
import { openPage, pages } from '../../services/go'
import { cloudNow, session } from '../../services/session'
import type { BoardView, Group, Section } from './board'
import { Board, supervises } from './board'

/** Only the first few are worth a call each, and only if the answer is there before the list is drawn. */
const likelyAtMost = 4
const likelyWithinMs = 1000

type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>
type Said<D extends object> = WechatMiniprogram.CustomEvent<D>

/** 办件: everything that lies with this reader, by when it is due. Loads itself. */
Component({
  data: {
    state: 'loading' as '' | 'loading' | 'failed' | 'refused',
    refused: '',
    view: null as BoardView | null,
    stale: '',
    fetching: false,
    words: listWords,
    giving: null as RequestCard | null,
  },
  lifetimes: {
    attached() {
      void this.reload()
    },
  },
  methods: {
    board(): Board {
      const own = this as unknown as { _board?: Board }
      own._board ??= new Board()
      own._board.supervising = supervises(session()?.me.roles ?? [])
      return own._board
    },
    show() {
      this.setData({ view: this.board().view(), state: '' })
    },

    /** The page asks for it when it is shown again and when it is pulled. */
    reload(): Promise<void> {
      const own = this as unknown as { _loading?: Promise<void> }
      own._loading ??= this.load().finally(() => {
        own._loading = undefined
      })
      return own._loading
    },
    async load(): Promise<void> {
      try {
        this.board().start(await this.fetch())
        this.setData({ stale: '' })
        await this.guess()
        this.show()
      } catch (error) {
        this.complain(error)
      }
    },
    async fetch(after?: WorkView['next']): Promise<WorkView> {
      return (await call('request.list', { view: 'work', ...(after ? { after } : {}) })) as WorkView
    },
    complain(error: unknown) {
      const { code, words } = error instanceof Refusal ? error : new Refusal('call.failed')
      const board = this.board()
      if (board.loaded) this.setData({ stale: staleWords(momentWords(board.now, cloudNow())) })
      else
        this.setData({
          state: code.startsWith('call.') && code !== 'call.not_yours' ? 'failed' : 'refused',
          refused: words,
        })
    },
    /** For whom the first cards are: so that they can be given away in one tap. */
    async guess(): Promise<void> {
      const board = this.board()
      const asked = board.toAssign(likelyAtMost).map(async ({ id }) => {
        const [likely] = await call('request.assignees', { id })
        if (likely) board.knowLikely(id, likely)
      })
      const late = new Promise((resolve) => setTimeout(resolve, likelyWithinMs))
      if (asked.length) await Promise.race([Promise.allSettled(asked), late])
    },

    onCount(event: Tap<{ group: Group }>) {
      this.board().choose(event.currentTarget.dataset.group)
      this.show()
    },
    onTurn(event: Said<{ value: Turn }>) {
      this.board().chooseTurn(event.detail.value)
      this.show()
    },
    onShowAll() {
      this.board().showAll()
      this.show()
    },
    onUnfold(event: Tap<{ group: Section['group'] }>) {
      this.board().open(event.currentTarget.dataset.group)
      this.show()
    },
    onRetry() {
      this.setData({ state: 'loading' })
      void this.reload()
    },
    async onMore() {
      const after = this.board().next
      if (!after || this.data.fetching) return
      this.setData({ fetching: true })
      try {
        this.board().add(await this.fetch(after))
        this.show()
      } catch (error) {
        this.complain(error)
      } finally {
        this.setData({ fetching: false })
      }
    },

    onOpen(event: Said<{ id: string }>) {
      openPage(pages.request(event.detail.id))
    },
    onAssign(event: Said<{ id: string }>) {
      this.setData({ giving: this.board().find(event.detail.id) ?? null })
    },
    onGivingClosed() {
      this.setData({ giving: null })
    },
    async onMoved(event: Said<{ request: RequestView; step: keyof typeof movedWords }>) {
      const { request, step } = event.detail
      this.board().say(request.id, movedWords[step])
      this.board().put(request)
      this.setData({ giving: null })
      this.show()
      await this.catchUp()
    },
    async onRefused(event: Said<{ id: string; words: string }>) {
      this.board().say(event.detail.id, event.detail.words)
      this.setData({ giving: null })
      this.show()
      await this.catchUp()
    },
    /** The list behind a tap, fetched quietly: if that fails, what is there stays. */
    async catchUp() {
      try {
        this.board().refresh(await this.fetch())
        this.show()
      } catch (error) {
        this.complain(error)
      }
    },
  },
})
