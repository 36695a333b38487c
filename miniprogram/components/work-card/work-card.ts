import { cardActionWords, deskWords, tapOfflineWords } from '../../domain/request/staff-words'
import { Refusal } from '../../domain/refusal'
import type { Assignee, RequestCard } from '../../services/call'
import { call } from '../../services/call'
import { newId } from '../../services/ids'
import { dial } from '../../services/phone'
import type { CardView } from './card-view'
import { cardView } from './card-view'

type Shape = 'job' | 'row' | 'late'
type OneTap = 'accept' | 'assign'
/** A button that has just changed its words is not the one that the finger meant. */
const restMs = 700
const changedAt = new WeakMap<object, number>()

/** One request on a work list. What can be done in one tap is done here; all else opens the case. */
Component({
  properties: {
    card: { type: Object, value: null as unknown as RequestCard },
    now: Number,
    /** Whom it would be given to; without one, the button opens the choice. */
    likely: { type: Object, optionalTypes: [null], value: null as unknown as Assignee },
    /** What became of the last tap, said on the card. */
    said: String,
    /** The one red button of the screen. */
    main: Boolean,
    /** `job` with its buttons, `row` in a short list, `late` first on the desk. */
    shape: { type: String, value: 'job' as Shape },
  },
  data: {
    view: null as CardView | null,
    busy: false,
    calling: false,
    note: '',
    words: { ...cardActionWords, ...deskWords },
  },
  observers: {
    'card, now, likely'(card: RequestCard | null, now: number, likely: Assignee | null) {
      if (card?.id) this.setData({ view: cardView(card, now, likely) })
    },
  },
  methods: {
    onOpen() {
      this.triggerEvent('open', { id: this.data.card.id })
    },
    onSomeoneElse() {
      this.triggerEvent('assign', { id: this.data.card.id })
    },
    async onAction() {
      if (Date.now() - (changedAt.get(this) ?? 0) < restMs) return
      const action = this.data.view?.action
      if (action === 'accept') await this.take('accept', {})
      else if (action === 'assignTo') await this.take('assign', { assignee: (this.data.likely as Assignee).id })
      else if (action === 'assign') this.onSomeoneElse()
      else this.onOpen()
    },
    /** Two quick taps are one: the second meets `busy`. */
    async take(step: OneTap, given: { assignee?: string }) {
      if (this.data.busy) return
      this.setData({ busy: true, note: '' })
      const { id, revision } = this.data.card as RequestCard
      try {
        const request = await call('request.advance', { id, step, revision, token: await this.token(step), ...given })
        changedAt.set(this, Date.now())
        this.triggerEvent('moved', { request, step })
      } catch (error) {
        const { code, words } = error instanceof Refusal ? error : new Refusal('call.failed')
        if (code === 'call.offline') this.setData({ note: tapOfflineWords })
        else if (code === 'call.failed') this.setData({ note: words })
        else this.triggerEvent('refused', { id, words })
      } finally {
        this.setData({ busy: false })
      }
    },
    /** The same one for a tap that is repeated because no answer came. */
    async token(step: OneTap): Promise<string> {
      const own = this as unknown as { _tap?: { for: string; token: string } }
      const wanted = `${step} ${this.data.card.id} ${this.data.card.revision}`
      if (own._tap?.for !== wanted) own._tap = { for: wanted, token: await newId() }
      return own._tap.token
    },
    async onCall() {
      if (this.data.calling) return
      this.setData({ calling: true, note: '' })
      this.setData({ calling: false, note: await this.ring() })
    },
    /** A list carries nobody's number but the holder's: the resident's is asked for when it is wanted. */
    async ring(): Promise<string> {
      const { id, mine, holder } = this.data.card as RequestCard
      if (!mine) return dial(holder.phone)
      try {
        const { owner } = await call('request.get', { id })
        return owner.phone ? dial(owner.phone) : cardActionWords.noPhone
      } catch (error) {
        return (error instanceof Refusal ? error : new Refusal('call.failed')).words
      }
    },
  },
})
