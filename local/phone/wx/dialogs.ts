import { answerFor } from '../script'
import { ask, sheet } from '../shell/dialog'
import { h } from '../shell/dom'
import { hideToast, showToast, type Toast } from '../shell/toast'
import { gesture } from '../engine/gesture'
import { tapCounted } from '../tasks'
import { api, Fail } from './api'

type Modal = WechatMiniprogram.ShowModalOption
type Sheet = WechatMiniprogram.ShowActionSheetOption

export const dialogs = {
  showToast: api('showToast', (options: Toast) => showToast(options, 'toast')),
  hideToast: api('hideToast', hideToast),
  showLoading: api('showLoading', (options: Toast) => showToast(options, 'loading')),
  hideLoading: api('hideLoading', hideToast),
  showModal: api('showModal', showModal),
  showActionSheet: api('showActionSheet', showActionSheet),
}

async function showModal(options: Modal) {
  const { title = '', content = '', showCancel = true, editable = false, placeholderText = '' } = options
  const scripted = answerFor('modal')
  if (scripted) return scriptedModal(scripted, editable)
  const field = h('input', { type: 'text', class: 'ph-dialog-field', placeholder: placeholderText, value: content })
  const isConfirmed = await ask<boolean>({
    title,
    text: editable ? '' : content,
    body: editable ? field : undefined,
    buttons: [
      ...(showCancel ? [{ text: options.cancelText ?? '取消', value: false, color: options.cancelColor }] : []),
      { text: options.confirmText ?? '确定', value: true, isMain: true, color: options.confirmColor },
    ],
  })
  return modalResult(isConfirmed, editable && isConfirmed ? field.value : null)
}

function scriptedModal(answer: 'confirm' | 'cancel' | { content: string }, editable: boolean) {
  tapCounted()
  const content = editable && typeof answer === 'object' ? answer.content : null
  return gesture(() => modalResult(answer !== 'cancel', content))
}

const modalResult = (confirm: boolean, content: string | null) => ({ confirm, cancel: !confirm, content })

async function showActionSheet({ itemList, itemColor, alertText = '' }: Sheet) {
  if (itemList.length > 6) throw new Fail('parameter error: itemList should not be larger than 6')
  const scripted = answerFor('sheet')
  if (scripted !== undefined) tapCounted()
  const items = itemList.map((text, value) => ({ text, value, color: itemColor }))
  const tapIndex = scripted === undefined ? await sheet(alertText, items) : scripted
  if (tapIndex === undefined || tapIndex === 'cancel') throw new Fail('cancel')
  return { tapIndex }
}
