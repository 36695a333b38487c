import { formWords } from '../../../domain/request/staff-words'
import type { Assignee } from '../../../services/call'
import { call } from '../../../services/call'

const shownFirst = 3

interface Row {
  id: string
  who: string
  open: string
  chosen: boolean
}

/** To whom it may be given, the likeliest chosen beforehand. Tells `choose {assignee}`, also of that first choice. */
Component({
  properties: { request: String, chosen: String },
  data: { state: 'loading' as '' | 'loading' | 'failed' | 'empty', rows: [] as Row[], hidden: '', words: formWords },
  lifetimes: {
    attached() {
      void this.load()
    },
  },
  methods: {
    people(): Assignee[] {
      return (this as unknown as { _people?: Assignee[] })._people ?? []
    },
    async load() {
      this.setData({ state: 'loading' })
      try {
        const people = await call('request.assignees', { id: this.data.request })
        ;(this as unknown as { _people: Assignee[] })._people = people
        const first = people.find(({ id }) => id === this.data.chosen) ?? people[0]
        this.setData({ state: first ? '' : 'empty' })
        if (first) this.choose(first.id)
      } catch {
        this.setData({ state: 'failed' })
      }
    },
    onChoose(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.choose(event.currentTarget.dataset.id)
    },
    choose(id: string) {
      this.draw(id, this.data.rows.length || shownFirst)
      this.triggerEvent('choose', { assignee: this.people().find((person) => person.id === id) })
    },
    onAll() {
      this.draw(this.data.rows.find(({ chosen }) => chosen)?.id ?? '', this.people().length)
    },
    /** Whoever is chosen is always among those shown. */
    draw(chosen: string, most: number) {
      const people = this.people()
      const shown = people.filter(({ id }, at) => at < most || id === chosen)
      this.setData({
        rows: shown.map(({ id, title, name, open }) => ({
          id,
          who: [title, name].filter(Boolean).join(' '),
          open: formWords.openOf(open),
          chosen: id === chosen,
        })),
        hidden: people.length > shown.length ? formWords.others(people.length - shown.length) : '',
      })
    },
  },
})
