import { inboxWords, noticeTimeWords } from '../../../domain/notice/inbox-words'
import { Refusal } from '../../../domain/refusal'
import { staleWords } from '../../../domain/shell-words'
import { momentWords } from '../../../domain/time-words'
import type { InboxView, NoticeView } from '../../../services/call'
import { call } from '../../../services/call'
import { openPage, pages } from '../../../services/go'
import { cloudNow, noteSession, refreshSession, session } from '../../../services/session'

const rowShown = ({ id, title, body, page, at, unread }: NoticeView, now: number) => ({
  id,
  title,
  body,
  page,
  at,
  unread,
  when: noticeTimeWords(at, now),
})
type Row = ReturnType<typeof rowShown>

/** Everything that was ever told to this person, what is not seen yet on top. WeChat's own messages are only a copy of it. */
Component({
  data: {
    state: 'loading' as '' | 'loading' | 'empty' | 'refused' | 'failed',
    refusal: '',
    stale: '',
    fresh: [] as Row[],
    seen: [] as Row[],
    older: false,
    busy: false,
    problem: '',
    words: inboxWords,
  },
  methods: {
    onShow() {
      // Opened by a message, nobody has asked yet who this is.
      if (!session()) refreshSession().catch(() => undefined)
      void this.load()
    },
    async onPullDownRefresh() {
      await this.load()
      wx.stopPullDownRefresh()
    },
    async load() {
      try {
        const inbox = await call('notice.list', {})
        this.keep(inbox)
        this.setData({
          ...split(inbox.items.map((item) => rowShown(item, inbox.now))),
          state: inbox.items.length ? '' : 'empty',
          stale: '',
          problem: '',
        })
      } catch (error) {
        this.showFailure(error)
      }
    },
    showFailure(error: unknown) {
      if (error instanceof Refusal && error.code === 'account.join_first')
        return this.setData({ state: 'refused', refusal: error.words })
      // What was fetched before stays, with its time.
      if (this.data.state) this.setData({ state: 'failed' })
      else this.setData({ stale: staleWords(momentWords(fetched.get(this)?.now ?? cloudNow(), cloudNow())) })
    },
    keep({ now, unread, next }: InboxView) {
      fetched.set(this, { now, next })
      noteSession({ unread })
      this.setData({ older: Boolean(next) })
    },
    async onOlder() {
      const after = fetched.get(this)?.next
      if (!after || this.data.busy) return
      this.setData({ busy: true, problem: '' })
      try {
        const inbox = await call('notice.list', { after })
        this.keep(inbox)
        this.setData(
          split([...this.data.fresh, ...this.data.seen, ...inbox.items.map((item) => rowShown(item, inbox.now))]),
        )
      } catch (error) {
        this.setData({ problem: error instanceof Refusal ? error.words : '' })
      }
      this.setData({ busy: false })
    },
    onReachBottom() {
      void this.onOlder()
    },
    async onOpen({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
      const row = [...this.data.fresh, ...this.data.seen].find(({ id }) => id === detail.id)
      if (!row) return
      if (row.page) openPage(row.page)
      if (row.unread) await this.markRead(row.id)
    },
    async onReadAll() {
      if (this.data.busy) return
      this.setData({ busy: true })
      await this.markRead()
      this.setData({ busy: false })
    },
    async markRead(id?: string) {
      try {
        noteSession(await call('notice.read', id ? { id } : {}))
        const rows = [...this.data.fresh, ...this.data.seen].map((row) =>
          !id || row.id === id ? { ...row, unread: false } : row,
        )
        this.setData({ ...split(rows), problem: '' })
      } catch (error) {
        this.setData({ problem: error instanceof Refusal ? error.words : '' })
      }
    },
    onJoin() {
      openPage(pages.me)
    },
  },
})

/** Not seen yet, and seen; each newest first. */
function split(rows: Row[]) {
  const sorted = [...rows].sort((one, other) => other.at - one.at)
  return { fresh: sorted.filter(({ unread }) => unread), seen: sorted.filter(({ unread }) => !unread) }
}

/** When the shown list was fetched and where it goes on; nothing of it is on screen. */
const fetched = new WeakMap<object, { now: number; next?: { at: number; id: string } }>()
