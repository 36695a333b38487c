import type { RowWords } from '../../domain/request/card-words'

const none: RowWords = {
  id: '',
  status: 'submitted',
  late: false,
  title: '',
  meta: '',
  when: '',
  step: '',
  stepLabel: '',
  phone: '',
  callLabel: '',
}

/** One request in a list: state and time, title, one line of where and who; below, the step that is this reader's turn, and a call. */
Component({
  properties: { card: { type: Object, value: none } },
  methods: {
    onOpen() {
      this.triggerEvent('open', { id: this.data.card.id })
    },
    onStep() {
      this.triggerEvent('step', { id: this.data.card.id, step: this.data.card.step })
    },
    onCall() {
      this.triggerEvent('call', { id: this.data.card.id, phone: this.data.card.phone })
    },
  },
})
