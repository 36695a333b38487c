import { appName } from '../current'
import { answerFor } from '../script'
import { ask, tell } from '../shell/dialog'
import { showShare } from '../shell/share'
import { agreeToPrivacy } from '../wx/privacy'
import { openSettings } from '../wx/permission'
import { keepTempFile } from '../wx/temp-files'
import { snapshot } from '../wx/snapshot'
import type { ButtonHost } from './button'

/** What a button does besides its tap. */
export const openTypes: Record<string, (host: ButtonHost) => Promise<void> | void> = {
  share: ({ component }) => showShare('button', component),
  contact: () => tell('联系客服', '这里在微信中会打开与客服的对话。'),
  feedback: () => tell('意见反馈', '这里在微信中会打开意见反馈。'),
  openSetting: async ({ emit }) => emit('opensetting', { errMsg: 'openSetting:ok', authSetting: await openSettings() }),
  getPhoneNumber: ({ emit }) => phoneNumber(emit, 'getphonenumber', 'getPhoneNumber'),
  getRealtimePhoneNumber: ({ emit }) => phoneNumber(emit, 'getrealtimephonenumber', 'getRealtimePhoneNumber'),
  async chooseAvatar({ emit }) {
    emit('chooseavatar', { avatarUrl: keepTempFile(await snapshot(256, 256)) })
  },
  agreePrivacyAuthorization({ emit }) {
    agreeToPrivacy()
    emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
}

async function phoneNumber(emit: ButtonHost['emit'], event: string, name: string) {
  const answer =
    answerFor('phoneNumber') ??
    (await ask({
      title: `${appName()} 申请获取你的手机号`,
      text: '仅用于与你联系所说的事。',
      buttons: [
        { text: '不允许', value: 'deny' },
        { text: '允许', value: 'allow', isMain: true },
      ],
    }))
  if (answer === 'deny') return emit(event, { errMsg: `${name}:fail user deny` })
  emit(event, { errMsg: `${name}:ok`, code: `local-phone-${Date.now()}` })
}
