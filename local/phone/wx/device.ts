import { answerFor } from '../script'
import { ask } from '../shell/dialog'
import { h } from '../shell/dom'
import { tapCounted } from '../tasks'
import { api, Fail } from './api'
import { mustAgree } from './privacy'
import { showToast } from '../shell/toast'

let clipboard = ''

async function makePhoneCall({ phoneNumber }: { phoneNumber: string }) {
  if (!phoneNumber) throw new Fail('parameter error: parameter.phoneNumber should be String instead of Undefined;')
  const scripted = answerFor('call')
  if (scripted) tapCounted()
  const isCalled = scripted
    ? scripted === 'confirm'
    : await ask<boolean>({
        title: phoneNumber,
        buttons: [
          { text: '取消', value: false },
          { text: '呼叫', value: true, isMain: true },
        ],
      })
  if (!isCalled) throw new Fail('cancel')
}

async function scanCode() {
  const scripted = answerFor('scan')
  if (scripted === 'cancel') throw new Fail('cancel')
  const read = scripted ?? (await askCode())
  const { result = '', path } = typeof read === 'string' ? { result: read } : { path: read.path }
  return { result, scanType: path ? 'WX_CODE' : 'QR_CODE', charSet: 'utf-8', rawData: '', ...(path ? { path } : {}) }
}

async function askCode(): Promise<string | { path: string }> {
  const field = h('input', { type: 'text', class: 'ph-dialog-field', placeholder: '码里的内容，或 pages/ 开头的页面' })
  const isRead = await ask<boolean>({
    title: '扫一扫',
    body: field,
    buttons: [
      { text: '取消', value: false },
      { text: '扫到了', value: true, isMain: true },
    ],
  })
  if (!isRead) throw new Fail('cancel')
  return /^\/?(pages|package)/.test(field.value) ? { path: field.value } : field.value
}

export const device = {
  makePhoneCall: api('makePhoneCall', makePhoneCall),
  scanCode: api('scanCode', scanCode),
  vibrateShort: api('vibrateShort', () => void navigator.vibrate?.(15)),
  vibrateLong: api('vibrateLong', () => void navigator.vibrate?.(400)),
  setKeepScreenOn: api('setKeepScreenOn', () => {}),
  setClipboardData: api('setClipboardData', async ({ data }: { data: string }) => {
    clipboard = data
    await navigator.clipboard?.writeText(data).catch(() => {})
    showToast({ title: '内容已复制' }, 'toast')
  }),
  getClipboardData: api('getClipboardData', async () => {
    await mustAgree('getClipboardData')
    return { data: clipboard }
  }),
}
