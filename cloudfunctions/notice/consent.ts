import { pushesLeft } from '../../miniprogram/domain/account/pushes'
import { _ } from '../_runtime/cloud'
import { people } from '../_runtime/people'
import { handle } from '../_runtime/serve'
import type { NoticeContext } from './context'
import { consentInput } from './contract'

/** Enough for a call that is repeated after a lost reply. */
const tokensKept = 20

/** Each accepted template buys one message; WeChat adds them up, and so do we. */
export const keepConsent = handle(consentInput, async ({ answers, token }, { actor }: NoticeContext) => {
  const accepted = answers.filter((answer) => answer.accepted).map(({ template }) => template)
  const bought = Object.fromEntries(accepted.map((template) => [`pushes.${template}`, _.inc(1)]))
  const own = { _id: actor.id, community: actor.community }
  if (accepted.length > 0)
    await people.update(
      { ...own, consentTokens: _.nin([token]) },
      { ...bought, consentTokens: _.push({ each: [token], slice: -tokensKept }) },
    )
  const person = await people.get(actor.id)
  return { pushesLeft: pushesLeft(person?.pushes) }
})
