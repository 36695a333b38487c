/** How much of a limit is used: one box a working day, the words under it. */
Component({
  properties: {
    /** Boxes; 1 for a limit in minutes. */
    days: { type: Number, value: 1 },
    /** 0 to 1. */
    share: Number,
    /** 限 3 个工作日，已用 1 天 */
    words: String,
    late: Boolean,
  },
  data: { boxes: [] as { at: number; used: number }[] },
  observers: {
    'days, share'(days: number, share: number) {
      const used = Math.min(1, Math.max(0, share)) * days
      const boxes = Array.from({ length: Math.max(1, days) }, (_, at) => ({
        at,
        used: Math.round(Math.min(1, Math.max(0, used - at)) * 100),
      }))
      this.setData({ boxes })
    },
  },
})
