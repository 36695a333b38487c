import type { Photo } from '../../services/upload'
import type { Filled, SheetStep } from './form'

/** A sheet that was begun and not sent: what was written, whom it was for, which photos are there already. */
export interface StepDraft extends Filled {
  id: string
  step: SheetStep
  /** Of the request when the sheet was opened, and of the tap that sends it: once more after a lost answer is no second time. */
  revision: number
  token: string
  assignee: string
  photos: Photo[]
}

/** One at a time: whoever begins another one has left this. */
const key = 'step'

export function keptDraft(id: string, step: SheetStep): StepDraft | undefined {
  const kept = wx.getStorageSync<StepDraft | ''>(key)
  return kept && kept.id === id && kept.step === step ? kept : undefined
}

export function keepDraft(draft: StepDraft): void {
  wx.setStorage({ key, data: draft })
}

export function dropDraft(id: string): void {
  const kept = wx.getStorageSync<StepDraft | ''>(key)
  if (kept && kept.id === id) wx.removeStorageSync(key)
}
