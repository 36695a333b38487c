import { joinWords } from '../../../../domain/account/me-words'
import { Refusal } from '../../../../domain/refusal'
import { join } from '../../../../services/session'

type Typed = WechatMiniprogram.Input

/** The way in for a guest: a name and a phone, and why they help. What is wrong stands under its field. */
Component({
  properties: { community: String },
  data: { heading: '', name: '', phone: '', nameWrong: '', phoneWrong: '', failed: '', busy: false, words: joinWords },
  observers: {
    community(community: string) {
      this.setData({ heading: joinWords.heading(community) })
    },
  },
  methods: {
    onName({ detail }: Typed) {
      this.setData({ name: detail.value, nameWrong: '' })
    },
    onPhone({ detail }: Typed) {
      this.setData({ phone: detail.value, phoneWrong: '' })
    },
    async onSend() {
      const { busy } = this.data
      const name = this.data.name.trim()
      const phone = this.data.phone.trim()
      if (busy) return
      this.setData({
        nameWrong: name ? '' : joinWords.nameMissing,
        phoneWrong: phone ? '' : joinWords.phoneMissing,
        failed: '',
      })
      if (!name || !phone) return
      this.setData({ busy: true })
      try {
        await join(name, phone)
        this.triggerEvent('joined')
      } catch (error) {
        const { code, words } = error instanceof Refusal ? error : new Refusal('call.failed')
        this.setData(code === 'account.phone_wrong' ? { phoneWrong: words } : { failed: words })
      }
      this.setData({ busy: false })
    },
  },
})
