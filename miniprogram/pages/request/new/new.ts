import type { Category, Urgency } from '../../../domain/request/category'
import type { PlaceChoice } from '../../../domain/grid/places'
import { photosAtMost, textAtMost } from '../../../domain/request/limits'
import { dangerLines, sayWords, urgencyWords } from '../../../domain/request/resident-words'
import { call, type HomeView, type PlacesView } from '../../../services/call'
import {
  draftKeeper,
  isWorthKeeping,
  keepPlace,
  lastPlace,
  type Draft,
  type DraftKeeper,
} from '../../../services/draft'
import { newId } from '../../../services/ids'
import { dial } from '../../../services/phone'
import { fetchPlaces, knownPlaces } from '../../../services/places'
import {
  join,
  observeSession,
  refreshSession,
  rememberCommunity,
  scannedCommunity,
  session,
} from '../../../services/session'
import { afterRestart, failed, filesOf, underWay, type Photo } from '../../../services/upload'
import { handOver } from '../just-sent'
import { why } from '../why'
import { allCategories, chipsFor, fieldOf, fields, firstThere, missing, promise, type Errors, type Field } from './form'

/** `photos`: the button was tapped and photos are still on their way. */
type Stage = 'write' | 'photos' | 'failed' | 'sending'

interface Own {
  keeper: DraftKeeper
  unobserve: () => void
  /** Where the draft said that it is. */
  kept: PlaceChoice | null
  /** The person chose, and nothing that arrives later chooses for her. */
  picked: boolean
}
const owns = new WeakMap<object, Own>()
const ignore = (): undefined => undefined

Component({
  properties: { channel: String, alley: String, community: String },
  data: {
    words: sayWords,
    heading: sayWords.heading as string,
    sendLabel: sayWords.send as string,
    danger: dangerLines.map(({ number, word }) => ({ number, word, label: sayWords.call(number, word) })),
    textAtMost,
    photosAtMost,
    id: '',
    text: '',
    count: sayWords.count(0, textAtMost),
    restored: false,
    categories: chipsFor('other'),
    allCategories,
    category: 'other' as Category,
    choosing: false,
    urgencies: Object.entries(urgencyWords).map(([value, label]) => ({ value, label })),
    urgency: 'normal' as Urgency,
    places: null as PlacesView | null,
    placesFailed: false,
    place: null as PlaceChoice | null,
    photos: [] as Photo[],
    staff: false,
    guest: false,
    myPhone: '',
    name: '',
    phone: '',
    hideName: false,
    hideNameLabel: sayWords.hideName.join(''),
    errors: {} as Errors,
    stage: 'write' as Stage,
    /** Why it was not sent; else the promise. */
    trouble: '',
    promise: promise(null, null, 'other', 'normal'),
  },
  lifetimes: {
    detached() {
      const own = owns.get(this)
      own?.keeper.flush()
      own?.unobserve()
    },
  },
  pageLifetimes: {
    hide() {
      owns.get(this)?.keeper.flush()
    },
  },
  methods: {
    onLoad() {
      const staff = this.data.channel === 'staff'
      if (this.data.community) rememberCommunity(this.data.community)
      const keeper = draftKeeper(staff ? 'staff' : 'resident')
      if (staff) this.setData({ staff, heading: sayWords.staffHeading, sendLabel: sayWords.staffSend })
      const draft = keeper.read()
      owns.set(this, { keeper, unobserve: () => undefined, kept: draft?.place ?? null, picked: false })
      owns.get(this)!.unobserve = observeSession((home) => this.know(home))
      if (!session()) refreshSession().catch(ignore)
      void this.begin(draft)
      void this.fetchPlaces()
    },
    know({ me }: HomeView) {
      if (me.guest !== this.data.guest || me.phone !== this.data.myPhone)
        this.setData({ guest: me.guest, myPhone: me.phone })
      if (!this.data.place) this.settlePlace()
    },
    async begin(draft: Draft | undefined) {
      if (!draft) return this.setData({ id: await newId() })
      const { id, text, category, urgency, hideName, name, phone } = draft
      this.setData({
        ...{ id, text, category, urgency, hideName, name, phone },
        count: sayWords.count(text.length, textAtMost),
        categories: chipsFor(category),
        photos: afterRestart(draft.photos, Date.now()),
        restored: isWorthKeeping(draft),
      })
      this.promise()
    },
    async fetchPlaces() {
      const community = scannedCommunity()
      const known = knownPlaces(community)
      if (known) this.show(known)
      this.setData({ placesFailed: false })
      try {
        this.show(await fetchPlaces(community))
      } catch {
        if (!known) this.setData({ placesFailed: true })
      }
    },
    show(places: PlacesView) {
      this.setData({ places })
      this.settlePlace()
    },
    /** Somewhere to begin with, so that who returns need not choose. */
    settlePlace() {
      const { places, place, alley } = this.data
      const { kept, picked } = owns.get(this)!
      if (!places) return
      const last = lastPlace(places.community.id)
      const household = session()?.me.household
      const wanted = { ...(last ? { last } : {}), ...(household ? { household } : {}) }
      this.setPlace(firstThere(places, picked ? { draft: place } : { alley, draft: kept, ...wanted }))
    },
    setPlace(place: PlaceChoice | null) {
      this.setData({ place })
      this.promise()
    },
    promise() {
      const { places, place, category, urgency } = this.data
      this.setData({ promise: promise(places, place, category, urgency), trouble: '' })
    },
    /** Everything typed or chosen so far stays on the phone. */
    keep() {
      const { id, text, category, urgency, place, photos, hideName, name, phone } = this.data
      if (id) owns.get(this)!.keeper.change({ id, text, category, urgency, place, photos, hideName, name, phone })
    },
    onText(event: WechatMiniprogram.Input) {
      const text = event.detail.value
      this.setData({ text, count: sayWords.count(text.length, textAtMost), ...this.mended('text') })
      this.keep()
    },
    onField(event: WechatMiniprogram.Input) {
      const field = event.currentTarget.dataset.field as 'name' | 'phone'
      this.setData({ [field]: event.detail.value, ...this.mended(field) })
      this.keep()
    },
    /** A field that is being mended is not scolded meanwhile. */
    mended(field: Field) {
      return this.data.errors[field] ? { [`errors.${field}`]: '', trouble: '' } : {}
    },
    onCategory(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const { value } = event.detail
      if (value === 'more') return this.setData({ choosing: true })
      const category = value as Category
      this.setData({ category, categories: chipsFor(category), choosing: false })
      this.promise()
      this.keep()
    },
    onCategoryClose() {
      this.setData({ choosing: false })
    },
    onUrgency(event: WechatMiniprogram.CustomEvent<{ value: Urgency }>) {
      this.setData({ urgency: event.detail.value })
      this.promise()
      this.keep()
    },
    onPlace(event: WechatMiniprogram.CustomEvent<{ place: PlaceChoice }>) {
      owns.get(this)!.picked = true
      this.setData(this.mended('place'))
      this.setPlace(event.detail.place)
      this.keep()
    },
    onPhotos(event: WechatMiniprogram.CustomEvent<{ photos: Photo[] }>) {
      this.setData({ photos: event.detail.photos })
      this.keep()
      this.goOn()
    },
    onHideName() {
      this.setData({ hideName: !this.data.hideName })
      this.keep()
    },
    onPlacesAgain() {
      void this.fetchPlaces()
    },
    async onDanger(event: WechatMiniprogram.TouchEvent<object, object, { number: string }>) {
      const trouble = await dial(event.currentTarget.dataset.number)
      if (trouble) this.setData({ trouble })
    },
    async onStartAnew() {
      owns.get(this)!.keeper.clear()
      this.setData({
        id: await newId(),
        ...{ text: '', count: sayWords.count(0, textAtMost), photos: [], restored: false, errors: {} },
        ...{ category: 'other', urgency: 'normal', categories: chipsFor('other'), hideName: false },
      })
      this.promise()
    },

    /** One call however often it is tapped: the stage says that it is under way, the id that it is the same request. */
    async onSend() {
      if (this.data.stage === 'photos' || this.data.stage === 'sending') return
      const errors = missing(this.data)
      if (Object.keys(errors).length > 0) return this.complain(errors)
      this.setData({ stage: 'photos', errors: {}, trouble: '' })
      owns.get(this)!.keeper.flush()
      try {
        // Sent uploads and requests need a name behind them; a guest's photos have waited for this.
        if (this.data.guest) await join(this.data.name.trim(), this.data.phone.trim())
      } catch (error) {
        return this.refuse(error)
      }
      if (failed(this.data.photos).length > 0) this.picker().retryAll()
      this.goOn()
    },
    /** Once every photo has arrived, or failed. */
    goOn() {
      const { stage, photos } = this.data
      if (stage !== 'photos') return
      const lost = failed(photos).length
      if (underWay(photos)) this.setData({ trouble: sayWords.uploading(photos.length - filesOf(photos).length) })
      else if (lost > 0) this.setData({ stage: 'failed', trouble: sayWords.photosFailed(lost) })
      else void this.submit()
    },
    onWithout() {
      void this.submit()
    },
    async submit() {
      if (this.data.stage === 'sending') return
      this.setData({ stage: 'sending', trouble: '' })
      const { id, text, photos, place, category, urgency, hideName } = this.data
      try {
        const sent = await call('request.submit', {
          ...{ id, text: text.trim(), photos: filesOf(photos), category, urgency, hideName },
          place: place!,
        })
        owns.get(this)!.keeper.clear()
        keepPlace(this.data.places!.community.id, place!)
        handOver(sent)
        await wx.redirectTo({ url: `/pages/request/done/done?id=${sent.id}` })
      } catch (error) {
        this.refuse(error)
      }
    },
    refuse(error: unknown) {
      const { code, words } = why(error)
      const field = fieldOf[code]
      if (code === 'account.join_first') this.setData({ guest: true })
      if (field) this.complain({ [field]: words })
      else this.setData({ stage: 'write', trouble: words, sendLabel: sayWords.again })
    },
    complain(errors: Errors) {
      const first = fields.find((field) => errors[field])!
      this.setData({ stage: 'write', errors, trouble: errors[first]! })
      void wx.pageScrollTo({ selector: `#${first}`, duration: 220 })
    },
    picker() {
      return this.selectComponent('#photos') as unknown as { retryAll(): void }
    },
  },
})
