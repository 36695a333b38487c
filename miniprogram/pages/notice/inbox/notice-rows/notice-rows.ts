import { inboxWords } from '../../../../domain/notice/inbox-words'

interface Row {
  id: string
  title: string
  body: string
  when: string
  unread: boolean
}

/** Messages under one another; a red square before those not seen yet. */
Component({
  properties: { rows: { type: Array, value: [] as Row[] } },
  data: { unreadMark: inboxWords.unreadMark },
  methods: {
    onRow({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('open', { id: currentTarget.dataset.id })
    },
  },
})
