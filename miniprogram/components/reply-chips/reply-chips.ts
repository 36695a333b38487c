import type { Template } from '../../domain/request/staff-words'
import { formWords } from '../../domain/request/staff-words'
import { reasonAtMost } from '../../domain/request/limits'

/** What a sheet says so far: the chosen template, and the words as they stand. */
export interface Reply {
  choice: string
  text: string
}
const own = new WeakMap<object, string>()

/** Chips that write the sentence, so that nothing must be typed; the sentence can be changed. Between the two, a slot. */
Component({
  properties: {
    heading: String,
    options: { type: Array, value: [] as Template[] },
    /** Where it begins; from then on it tells what it became. */
    start: { type: Object, value: { choice: '', text: '' } as Reply },
    sayLabel: String,
    /** No words at all: only the slot. */
    silent: Boolean,
    wrong: Boolean,
  },
  data: { choice: '', text: '', mine: '', words: formWords, most: reasonAtMost },
  observers: {
    start({ choice, text }: Reply) {
      own.delete(this)
      this.setData({ choice, text, mine: '' })
    },
  },
  methods: {
    onChoose(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      const choice = event.detail.value
      const template = (this.data.options as Template[]).find(({ value }) => value === choice)
      if (!template) return
      const typed = own.get(this)
      if (typed) this.setData({ mine: typed })
      this.tell({ choice, text: template.text })
    },
    /** The field already shows what was typed: writing it there again would move the cursor. */
    onInput(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      own.set(this, event.detail.value)
      this.data.text = event.detail.value
      this.triggerEvent('change', { choice: this.data.choice, text: event.detail.value })
    },
    /** What somebody wrote is never lost to a chip. */
    onMine() {
      this.tell({ choice: this.data.choice, text: this.data.mine })
      this.setData({ mine: '' })
    },
    tell(reply: Reply) {
      this.setData({ ...reply })
      this.triggerEvent('change', reply)
    },
  },
})
