import type { PlaceChoice } from '../../domain/grid/places'
import { placeWords } from '../../domain/grid/words'
import { placeFieldWords } from '../../domain/request/resident-words'
import type { PlacesView } from '../../services/call'
import { choiceOf, findOffer, offers } from './offers'

const spotAtMost = 40

/** A field that opens a sheet of alleys and buildings; under it, where exactly, in words or on the map. */
Component({
  options: { styleIsolation: 'apply-shared' },
  properties: {
    places: { type: Object, value: null as unknown as PlacesView },
    value: { type: Object, value: null as unknown as PlaceChoice },
    /** Only the field: no spot, no map. */
    bare: { type: Boolean, value: false },
    wrong: { type: Boolean, value: false },
  },
  data: {
    words: placeFieldWords,
    spotAtMost,
    open: false,
    name: '',
    label: placeFieldWords.label(''),
    spot: '',
    mapped: false,
    note: '',
    alleys: [] as ReturnType<typeof offers>['alleys'],
    estates: [] as ReturnType<typeof offers>['estates'],
  },
  observers: {
    'places, value'(places: PlacesView | null, value: PlaceChoice | null) {
      const name = (places && findOffer(places, value)?.name) ?? ''
      this.setData({
        name,
        label: placeFieldWords.label(name),
        // A spot typed before the place was picked waits here.
        spot: value ? (value.spot ?? '') : this.data.spot,
        mapped: Boolean(value?.point),
      })
    },
  },
  methods: {
    onOpen() {
      const { places, value } = this.data
      if (places) this.setData({ open: true, note: '', ...offers(places, value) })
    },
    onClose() {
      this.setData({ open: false })
    },
    onChoose(event: WechatMiniprogram.TouchEvent) {
      const { key } = event.currentTarget.dataset as { key: string }
      this.setData({ open: false })
      const spot = this.data.spot.trim()
      this.tell({ ...choiceOf(key), ...(spot ? { spot } : {}) })
    },
    onSpot(event: WechatMiniprogram.Input) {
      const spot = event.detail.value
      const value = this.data.value as PlaceChoice | null
      if (!value) return this.setData({ spot })
      const { spot: _old, ...rest } = value
      this.tell({ ...rest, ...(spot ? { spot } : {}) } as PlaceChoice)
    },
    async onMap() {
      this.setData({ note: '' })
      try {
        const { name, longitude, latitude } = await wx.chooseLocation({})
        const value = this.data.value as PlaceChoice | null
        const spot = this.data.spot || [...(name ?? '')].slice(0, spotAtMost).join('')
        if (value) this.tell({ ...value, ...(spot ? { spot } : {}), point: { longitude, latitude } })
        else this.setData({ spot })
      } catch (error) {
        const message = String((error as { errMsg?: string }).errMsg)
        if (/cancel/.test(message)) return
        this.setData({
          note: /auth|deny|denied|permission/.test(message) ? placeFieldWords.mapRefused : placeFieldWords.mapFailed,
        })
      }
    },
    onUnmap() {
      const { point: _point, ...rest } = this.data.value as PlaceChoice
      this.tell(rest as PlaceChoice)
    },
    tell(place: PlaceChoice) {
      const name = findOffer(this.data.places, place)?.name ?? ''
      this.triggerEvent('choose', { place, words: placeWords({ name, ...(place.spot ? { spot: place.spot } : {}) }) })
    },
  },
})
