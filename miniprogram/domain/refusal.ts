import type { AccountRefusal } from './account/words'
import { accountRefusals } from './account/words'
import type { CallRefusal } from './call-words'
import { callRefusals } from './call-words'
import type { GridRefusal } from './grid/words'
import { gridRefusals } from './grid/words'
import type { NoticeRefusal } from './notice/words'
import { noticeRefusals } from './notice/words'
import type { RequestRefusal } from './request/words'
import { requestRefusals } from './request/words'

export type RefusalCode = AccountRefusal | CallRefusal | GridRefusal | NoticeRefusal | RequestRefusal

/** What a person reads for each code: one calm sentence. */
export const refusalWords: Record<RefusalCode, string> = {
  ...callRefusals,
  ...accountRefusals,
  ...gridRefusals,
  ...noticeRefusals,
  ...requestRefusals,
}

/** An expected "no": explained to the person, never logged as a fault. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly words: string = refusalWords[code],
  ) {
    super(code)
  }
}
