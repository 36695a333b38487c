import { formWords } from '../../../domain/request/staff-words'

/** How it looked and how it looks now, side by side: what the verifier judges by. */
Component({
  properties: {
    before: { type: Array, value: [] as string[] },
    after: { type: Array, value: [] as string[] },
  },
  data: { words: formWords },
  methods: {
    onLook(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
      const urls = [...(this.data.before as string[]), ...(this.data.after as string[])]
      void wx.previewImage({ current: event.currentTarget.dataset.url, urls })
    },
  },
})
