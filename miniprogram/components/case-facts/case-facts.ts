import { caseWords, factsLine } from '../../domain/request/staff-words'
import { categoryWords, levelWords } from '../../domain/request/words'
import type { RequestView } from '../../services/call'
import { dial } from '../../services/phone'

const none = { by: '', phone: '', callLabel: '', place: '', point: false, kind: '' }

/** Who said it, where it is, and what kind of thing: for those who go there. */
Component({
  properties: { request: { type: Object, value: null as unknown as RequestView } },
  data: { facts: none, trouble: '', words: caseWords },
  observers: {
    request(request: RequestView | null) {
      if (!request?.id) return
      const { owner, place, point, category, level } = request
      this.setData({
        facts: {
          by: owner.name || caseWords.hidden,
          phone: owner.phone,
          callLabel: caseWords.call(owner.name),
          place,
          point: Boolean(point),
          kind: factsLine(categoryWords[category], caseWords.limit(levelWords[level])),
        },
      })
    },
  },
  methods: {
    async onCall() {
      this.setData({ trouble: await dial(this.data.facts.phone) })
    },
    onRoute() {
      const { point, place } = this.data.request as RequestView
      if (point)
        void wx.openLocation({ ...point, name: place, fail: () => this.setData({ trouble: caseWords.mapFailed }) })
    },
  },
})
