import { householdWords } from '../../../../domain/account/me-words'
import { Refusal } from '../../../../domain/refusal'
import type { PlacesView } from '../../../../services/call'
import { call } from '../../../../services/call'
import { noteSession, session } from '../../../../services/session'

type Chosen = WechatMiniprogram.CustomEvent<{ value: string }>
const chips = (named: readonly { id: string; name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }))

/** Where one lives: estate, building, and the door if one likes. Two taps and one to save. */
Component({
  properties: { open: Boolean },
  data: {
    places: null as PlacesView['estates'] | null,
    state: 'loading' as '' | 'loading' | 'empty' | 'failed',
    estates: [] as ReturnType<typeof chips>,
    buildings: [] as ReturnType<typeof chips>,
    estate: '',
    building: '',
    unit: '',
    wrong: '',
    busy: false,
    words: householdWords,
  },
  observers: {
    open(open: boolean) {
      if (open) void this.load()
    },
  },
  methods: {
    async load() {
      const home = session()?.me.household
      if (home) this.setData({ estate: home.estate, building: home.building, unit: home.unit })
      if (this.data.places) return
      this.setData({ state: 'loading' })
      try {
        const { estates } = await call('grid.places', {})
        this.setData({ places: estates, estates: chips(estates), state: estates.length ? '' : 'empty' })
        this.offer(this.data.estate || (estates.length === 1 ? estates[0]!.id : ''))
      } catch {
        this.setData({ state: 'failed' })
      }
    },
    offer(estate: string) {
      const found = this.data.places?.find(({ id }) => id === estate)
      this.setData({ estate, buildings: chips(found?.buildings ?? []) })
    },
    onEstate({ detail }: Chosen) {
      if (detail.value === this.data.estate) return
      this.setData({ building: '', wrong: '' })
      this.offer(detail.value)
    },
    onBuilding({ detail }: Chosen) {
      this.setData({ building: detail.value, wrong: '' })
    },
    onUnit({ detail }: WechatMiniprogram.Input) {
      this.setData({ unit: detail.value })
    },
    onClose() {
      this.triggerEvent('close')
    },
    async onSave() {
      const { busy, estate, building } = this.data
      const unit = this.data.unit.trim()
      if (busy) return
      if (!estate || !building) return this.setData({ wrong: householdWords.missing })
      this.setData({ busy: true, wrong: '' })
      try {
        noteSession({
          me: await call('account.update', { household: { estate, building, ...(unit ? { unit } : {}) } }),
        })
        this.triggerEvent('close')
      } catch (error) {
        this.setData({ wrong: error instanceof Refusal ? error.words : '' })
      }
      this.setData({ busy: false })
    },
  },
})
