import { Refusal, type RefusalCode } from '../../domain/refusal'
import { formWords, tapOfflineWords, type StaffStep } from '../../domain/request/staff-words'
import { refusalWords } from '../../domain/refusal'
import { photosAtMost } from '../../domain/request/limits'
import type { Assignee, RequestCard, RequestView } from '../../services/call'
import { call } from '../../services/call'
import { newId } from '../../services/ids'
import { observeAppearance } from '../../services/appearance'
import { cloudNow } from '../../services/session'
import { afterRestart, failed, filesOf, underWay, type Photo } from '../../services/upload'
import { stopWatching, watch } from '../../services/watch'
import type { BarView } from './bar'
import { barView } from './bar'
import { dropDraft, keepDraft, keptDraft, type StepDraft } from './draft'
import type { Filled, Sheet } from './form'
import { filledBy, hintFor, opensSheet, sheetFor } from './form'

type Tap<D extends object> = WechatMiniprogram.TouchEvent<object, object, D>
type Told<D extends object> = WechatMiniprogram.CustomEvent<D>
interface Given {
  remark?: string
  photos?: string[]
  assignee?: string
}

/** Somebody was faster, or it is not open any more: the page must be drawn anew. */
const outdated: readonly RefusalCode[] = ['request.moved_on', 'request.step_not_open', 'request.verify_own']
const drafts = new WeakMap<object, StepDraft>()
const taps = new WeakMap<object, { of: string; token: string }>()

/**
 * What staff can do with a request: the main step red, a second one beside it, others above; each with its sheet. Draws the steps
 * that the cloud says are open. With `only` it is just that one sheet, for a list.
 */
Component({
  properties: {
    request: { type: Object, value: null as unknown as RequestCard },
    only: String,
  },
  data: {
    bar: null as BarView | null,
    sheet: null as Sheet | null,
    open: false,
    start: { choice: '', text: '' } as Filled,
    assignee: '',
    photos: [] as Photo[],
    photoNote: '',
    hint: '',
    trouble: '',
    wrong: false,
    busy: '' as StaffStep | '',
    before: [] as string[],
    after: [] as string[],
    care: false,
    words: formWords,
    most: photosAtMost,
  },
  observers: {
    request(request: RequestCard | null) {
      if (!request?.id) return
      if (this.data.sheet && drafts.get(this)?.id !== request.id)
        this.setData({ open: false, sheet: null, trouble: '' })
      if (!this.data.only) this.setData({ bar: barView(request, nowOf(request)) })
    },
  },
  lifetimes: {
    attached() {
      watch(
        this,
        observeAppearance(({ care }) => this.setData({ care })),
      )
      if (opensSheet(this.data.only)) void this.begin(this.data.only)
    },
    detached() {
      stopWatching(this)
    },
  },
  methods: {
    async onStep(event: Tap<{ step: StaffStep }>) {
      const { step } = event.currentTarget.dataset
      if (this.data.busy) return
      if (opensSheet(step)) await this.begin(step)
      else await this.take(step, await this.tapToken(step), {})
    },
    async begin(step: Sheet['step']) {
      const request = this.data.request as RequestView
      const kept = keptDraft(request.id, step)
      const sheet = sheetFor(step, request)
      const fresh = {
        id: request.id,
        step,
        revision: request.revision,
        assignee: '',
        photos: [],
        ...filledBy(sheet.templates),
      }
      const token = kept?.revision === request.revision ? kept.token : await newId()
      const draft: StepDraft = { ...fresh, ...kept, revision: request.revision, token }
      drafts.set(this, draft)
      this.setData({
        sheet,
        open: true,
        start: { choice: draft.choice, text: draft.text },
        assignee: draft.assignee,
        photos: afterRestart(draft.photos, cloudNow()),
        photoNote: photoNote(draft.photos),
        hint: step === 'assign' ? '' : hintFor(step, request, nowOf(request), ''),
        trouble: '',
        wrong: false,
        before: request.photoUrls ?? [],
        after: request.afterUrls ?? [],
      })
    },
    onClose() {
      this.setData({ open: false })
      if (this.data.only) this.triggerEvent('close')
    },

    onReply(event: Told<Filled>) {
      this.note(event.detail)
      if (this.data.wrong && event.detail.text.trim()) this.setData({ wrong: false, trouble: '' })
    },
    onAssignee(event: Told<{ assignee: Assignee }>) {
      const { id, title, name } = event.detail.assignee
      const request = this.data.request as RequestCard
      this.note({ assignee: id })
      const who = [title, name].filter(Boolean).join(' ')
      this.setData({
        assignee: id,
        trouble: '',
        hint: hintFor('assign', request, nowOf(request), who),
      })
    },
    onPhotos(event: Told<{ photos: Photo[] }>) {
      const { photos } = event.detail
      this.note({ photos })
      this.setData({ photos, photoNote: photoNote(photos) })
      const waits = this.data.busy === 'resolve' && this.data.trouble === formWords.photoWaiting
      if (waits && !underWay(photos)) {
        this.setData({ busy: '', trouble: '' })
        void this.onSend()
      }
    },
    note(part: Partial<StepDraft>) {
      const draft = drafts.get(this)
      if (!draft) return
      const next = { ...draft, ...part }
      drafts.set(this, next)
      keepDraft(next)
    },

    /** Not as it should be, or from one sheet to the other. */
    onRedo() {
      if (!this.data.busy) void this.begin('redo')
    },
    async onSend() {
      const draft = drafts.get(this)
      if (!draft || this.data.busy) return
      const missing = missingIn(draft)
      if (missing === formWords.photoWaiting) return this.setData({ busy: draft.step, trouble: missing })
      if (missing) return this.setData({ trouble: missing, wrong: missing === refusalWords['request.reason_needed'] })
      await this.take(draft.step, draft.token, givenBy(draft))
    },
    async take(step: StaffStep, token: string, given: Given) {
      const { id, revision } = this.data.request as RequestCard
      this.setData({ busy: step, trouble: '' })
      try {
        const request = await call('request.advance', { id, step, token, revision, ...given })
        dropDraft(id)
        this.setData({ open: false })
        this.triggerEvent('done', { request, step })
      } catch (error) {
        this.complain(error instanceof Refusal ? error : new Refusal('call.failed'))
      } finally {
        this.setData({ busy: '' })
      }
    },
    /** Offline, or not complete: the sheet stays as it is. Outdated: its words stay, the page draws what is true now. */
    complain({ code, words }: Refusal) {
      const nothingWritten = code === 'call.offline' && !this.data.open
      this.setData({ trouble: nothingWritten ? tapOfflineWords : words })
      if (!outdated.includes(code)) return
      this.setData({ open: false })
      if (this.data.only) this.triggerEvent('refused', { id: (this.data.request as RequestCard).id, words })
      else this.triggerEvent('done', {})
    },
    /** The same one for a tap repeated because no answer came. */
    async tapToken(step: StaffStep): Promise<string> {
      const { id, revision } = this.data.request as RequestCard
      const of = `${step} ${id} ${revision}`
      const last = taps.get(this)
      const token = last?.of === of ? last.token : await newId()
      taps.set(this, { of, token })
      return token
    },
  },
})

/** The cloud's clock, as it was when the case was fetched. */
const nowOf = (request: RequestCard & { now?: number }): number => request.now ?? cloudNow()

function missingIn({ step, text, assignee, photos }: StepDraft): string {
  if (step === 'assign') return assignee ? '' : refusalWords['request.assignee_needed']
  if (step === 'verify') return ''
  if (step !== 'resolve') return text.trim() ? '' : refusalWords['request.reason_needed']
  if (!photos.length) return formWords.photoMissing
  if (underWay(photos)) return formWords.photoWaiting
  return failed(photos).length ? formWords.photoFailed : ''
}

const givenBy = ({ step, text, assignee, photos }: StepDraft): Given => ({
  ...(text.trim() && step !== 'verify' ? { remark: text.trim() } : {}),
  ...(step === 'assign' ? { assignee } : {}),
  ...(step === 'resolve' ? { photos: filesOf(photos) } : {}),
})

const photoNote = (photos: readonly Photo[]): string =>
  photos.length ? formWords.photoThere(photos.length) : formWords.photoNeeded
