import { photoWords } from '../../domain/request/resident-words'
import { newId } from '../../services/ids'
import { photoSender, stillHere, type Photo, type PhotoSender } from '../../services/upload'

/**
 * Takes or chooses photos and sends them at once, for the record named by `request`. Tells every change as `change {photos}`;
 * `photos` puts back what a draft kept. A page that sends a form asks services/upload whether something is still under way.
 */
interface Shown extends Photo {
  word: string
  label: string
  removeLabel: string
}

Component({
  properties: {
    photos: { type: Array, value: [] as Photo[] },
    request: { type: String, value: '' },
    most: { type: Number, value: 9 },
    hint: { type: String, value: '' },
    /** Nothing is sent before a guest has joined. */
    hold: { type: Boolean, value: false },
  },
  data: { words: photoWords, shown: [] as Shown[], note: '' },
  observers: {
    photos(photos: Photo[]) {
      void this.adopt(photos)
    },
    hold(hold: boolean) {
      this.sender().hold(hold)
    },
  },
  methods: {
    sender(): PhotoSender {
      const own = this as unknown as { _sender?: PhotoSender }
      own._sender ??= photoSender(
        () => this.data.request,
        (photos) => this.show(photos),
      )
      return own._sender
    },
    /** What the page gives counts only when it is another list than ours: ours is the newer one. */
    async adopt(photos: Photo[]) {
      const sender = this.sender()
      const ours = sender.photos()
      if (photos.map(({ key }) => key).join() === ours.map(({ key }) => key).join()) return
      for (const { key } of ours) sender.remove(key)
      if (!photos.length) return
      const here = await stillHere(photos)
      if (here.length < photos.length) this.setData({ note: photoWords.gone })
      sender.add(here)
    },
    /** In the cloud, but no longer on the phone: it says so instead of showing a torn picture. */
    onTorn(event: WechatMiniprogram.TouchEvent<object, object, { at: number }>) {
      this.setData({ [`shown[${event.currentTarget.dataset.at}].word`]: photoWords.done })
    },
    show(photos: Photo[]) {
      this.setData({
        shown: photos.map((photo, index) => {
          const word = photo.state === 'done' ? '' : photoWords[photo.state]
          return {
            ...photo,
            word,
            label: photoWords.look(index + 1, photoWords[photo.state].replace('\n', '，')),
            removeLabel: photoWords.remove(index + 1),
          }
        }),
      })
      this.triggerEvent('change', { photos })
    },
    async onAdd() {
      const room = this.data.most - this.sender().photos().length
      const paths = await this.choose(room)
      const added: Photo[] = []
      for (const path of paths.slice(0, room)) added.push({ key: await newId(), path, state: 'waiting' })
      if (added.length) this.sender().add(added)
    },
    async choose(count: number): Promise<string[]> {
      this.setData({ note: '' })
      try {
        const { tempFiles } = await wx.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
        return tempFiles.map(({ tempFilePath }) => tempFilePath)
      } catch (error) {
        const message = String((error as { errMsg?: string }).errMsg)
        if (!/cancel/.test(message))
          this.setData({ note: /auth|deny|denied|permission/.test(message) ? photoWords.refused : photoWords.unopened })
        return []
      }
    },
    onLook(event: WechatMiniprogram.TouchEvent) {
      const { key } = event.currentTarget.dataset as { key: string }
      const photo = this.sender()
        .photos()
        .find((each) => each.key === key)
      if (photo?.state === 'failed') return this.sender().retry(key)
      const urls = this.sender()
        .photos()
        .map(({ path }) => path)
      if (photo) void wx.previewImage({ current: photo.path, urls })
    },
    onRemove(event: WechatMiniprogram.TouchEvent) {
      this.sender().remove((event.currentTarget.dataset as { key: string }).key)
    },
    retryAll() {
      this.sender().retry()
    },
  },
})
