import { appName, router } from '../current'
import { answerFor } from '../script'
import { ask } from '../shell/dialog'
import { openid } from '../shell/person'
import { api, Fail } from './api'

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void
type Listener = (resolve: Resolve, info: { referrer: string }) => void

const key = `phone-privacy:${openid}`
const listeners = new Set<Listener>()

const guide = () => `《${appName()}小程序隐私保护指引》`
const isAgreed = () => !router().program.app.usePrivacyCheck || localStorage.getItem(key) === 'agreed'

export const agreeToPrivacy = () => localStorage.setItem(key, 'agreed')

/** Before the first use of personal data: the mini-program's own dialog when it has one, else WeChat's. */
export async function mustAgree(referrer: string): Promise<void> {
  if (isAgreed()) return
  if ((await question(referrer)) !== 'agree') throw new Fail('privacy permission is not authorized', { errno: 104 })
  agreeToPrivacy()
}

function question(referrer: string): Promise<string> {
  const scripted = answerFor('privacy')
  if (scripted) return Promise.resolve(scripted)
  if (listeners.size > 0) {
    return new Promise((resolve) => {
      const answer: Resolve = ({ event }) => event !== 'exposureAuthorization' && resolve(event)
      for (const listener of listeners) listener(answer, { referrer })
    })
  }
  return ask({
    title: '用户隐私保护提示',
    text: `在你使用 ${appName()} 之前，请仔细阅读${guide()}。如你同意，请点击“同意”开始使用。`,
    buttons: [
      { text: '拒绝', value: 'refuse' },
      { text: '同意', value: 'agree', isMain: true },
    ],
  })
}

export const privacy = {
  onNeedPrivacyAuthorization: (listener: Listener) => void listeners.add(listener),
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: !isAgreed(),
    privacyContractName: guide(),
  })),
  requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => mustAgree('requirePrivacyAuthorize')),
  openPrivacyContract: api('openPrivacyContract', () =>
    ask<void>({
      title: guide(),
      text: '这里在微信中是后台填写的指引。',
      buttons: [{ text: '关闭', value: undefined }],
    }),
  ),
}
