import type { PlaceChoice } from '../../domain/grid/places'
import { placeWords } from '../../domain/grid/words'
import { placeFieldWords } from '../../domain/request/resident-words'
import type { PlacesView } from '../../services/call'
import { choiceOf, findOffer, offers, valueOf } from './offers'

const spotAtMost = 40

/** A field that opens a sheet of alleys and buildings; under it, where exactly, in words or on the map. */
Component({
  properties: {
    places: { type: Object, value: null as unknown as PlacesView },
    value: { type: Object, value: null as unknown as PlaceChoice },
    /** Only the field: no spot, no map. */
    bare: Boolean,
    wrong: Boolean,
  },
  data: {
    words: placeFieldWords,
    spotAtMost,
    open: false,
    name: '',
    label: placeFieldWords.label(''),
    chosen: '',
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
        chosen: value ? valueOf(value) : '',
        // A spot typed before the place was picked waits here.
        spot: value ? (value.spot ?? '') : this.data.spot,
        mapped: Boolean(value?.point),
      })
    },
  },
  methods: {
    onOpen() {
      const { places } = this.data
      if (places) this.setData({ open: true, note: '', ...offers(places) })
    },
    onClose() {
      this.setData({ open: false })
    },
    /** Another place leaves the point on the map behind, not the words about the spot. */
    onChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ open: false })
      this.tell(choiceOf(event.detail.value), this.data.spot)
    },
    onSpot(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const spot = event.detail.value
      if (this.data.value) this.tell(this.data.value, spot)
      else this.setData({ spot })
    },
    async onMap() {
      this.setData({ note: '' })
      try {
        const { name, longitude, latitude } = await wx.chooseLocation({})
        const spot = this.data.spot || [...(name ?? '')].slice(0, spotAtMost).join('')
        this.tell({ ...this.data.value, point: { longitude: Number(longitude), latitude: Number(latitude) } }, spot)
      } catch (error) {
        const why = String((error as { errMsg?: string }).errMsg)
        if (/cancel/.test(why)) return
        const refused = /auth|deny|denied|permission/.test(why)
        this.setData({ note: refused ? placeFieldWords.mapRefused : placeFieldWords.mapFailed })
      }
    },
    onUnmap() {
      const { point: _point, ...place } = this.data.value
      this.tell(place as PlaceChoice, this.data.spot)
    },
    tell(picked: PlaceChoice, typed: string) {
      const { spot: _spot, ...bare } = picked
      const place = { ...bare, ...(typed ? { spot: typed } : {}) } as PlaceChoice
      const name = findOffer(this.data.places, place)?.name ?? ''
      this.triggerEvent('choose', { place, words: placeWords({ name, ...(typed ? { spot: typed } : {}) }) })
    },
  },
})
