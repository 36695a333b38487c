/** What happened, in words, newest first. */
interface Entry {
  /** Tells it from the others of this list. */
  key: string
  title: string
  text: string
  /** 今天 9:10 第二网格 王** */
  meta: string
  photos: string[]
}

/** The newest entry is where it stands now; above it, dashed, what comes next. */
Component({
  properties: {
    entries: { type: Array, value: [] as Entry[] },
    /** 接下来：您来评一评; empty when nothing comes. */
    next: { type: Object, value: { title: '', text: '' } },
    /** Nothing comes any more: the newest entry is not red. */
    ended: Boolean,
  },
  methods: {
    onPhoto(event: WechatMiniprogram.TouchEvent<object, object, { entry: number; photo: number }>) {
      const { entry, photo } = event.currentTarget.dataset
      const { photos } = (this.data.entries as Entry[])[entry]!
      void wx.previewImage({ urls: photos, current: photos[photo]! })
    },
  },
})
