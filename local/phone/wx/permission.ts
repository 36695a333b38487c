import { answerFor } from '../script'
import { ask } from '../shell/dialog'
import { openid } from '../shell/person'
import { h } from '../shell/dom'
import { appName, router } from '../current'
import { api, Fail } from './api'

const key = `phone-permission:${openid}`
const questions: Record<string, string> = {
  'scope.userLocation': '获取你的位置信息',
  'scope.userFuzzyLocation': '获取你的模糊位置信息',
  'scope.camera': '使用你的摄像头',
  'scope.record': '使用你的麦克风',
  'scope.writePhotosAlbum': '保存图片到你的相册',
  'scope.addPhoneContact': '添加到你的联系人',
}

/** What this person has allowed or refused so far. */
export const authSettings = (): Record<string, boolean> =>
  JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, boolean>

function keep(scope: string, isAllowed: boolean) {
  localStorage.setItem(key, JSON.stringify({ ...authSettings(), [scope]: isAllowed }))
}

/** Asks once; a refusal stands until the person changes it in the settings. */
export async function allow(scope: string): Promise<void> {
  const isAllowed = authSettings()[scope] ?? (await question(scope))
  if (!isAllowed) throw new Fail('auth deny')
}

async function question(scope: string): Promise<boolean> {
  const scripted = answerFor('permission')
  const isAllowed = scripted
    ? scripted === 'allow'
    : await ask<boolean>({
        title: `${appName()} 申请${questions[scope] ?? scope}`,
        buttons: [
          { text: '拒绝', value: false },
          { text: '允许', value: true, isMain: true },
        ],
      })
  keep(scope, isAllowed)
  return isAllowed
}

/** WeChat's page of settings, as a dialog. */
export async function openSettings(): Promise<Record<string, boolean>> {
  const rows = Object.entries(authSettings()).map(([scope, isAllowed]) => {
    const box = h('input', { type: 'checkbox', checked: isAllowed })
    box.addEventListener('change', () => keep(scope, box.checked))
    return h('label', { class: 'ph-tick-row' }, box, h('span', {}, questions[scope] ?? scope))
  })
  const body = h('div', {}, ...(rows.length ? rows : ['还没有要过什么权限']))
  await ask({ title: '设置', body, buttons: [{ text: '完成', value: true, isMain: true }] })
  return authSettings()
}

/** An API with location must be named in app.json, or a phone refuses it. */
export function mustBeDeclared(name: string) {
  if (router().program.app.requiredPrivateInfos.includes(name)) return
  throw new Fail('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
}

export const permission = {
  authorize: api('authorize', ({ scope }: { scope: string }) => allow(scope)),
  getSetting: api('getSetting', () => ({ authSetting: authSettings(), subscriptionsSetting: subscriptions() })),
  openSetting: api('openSetting', async () => ({ authSetting: await openSettings() })),
}

let subscriptions: () => object = () => ({})
/** subscribe.ts knows what was answered "always". */
export const tellSubscriptions = (tell: () => object) => (subscriptions = tell)
