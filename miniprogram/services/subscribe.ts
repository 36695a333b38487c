import type { TemplateKey } from '../domain/notice/templates'
import { consentWords, type ConsentOutcome } from '../domain/shell-words'
import { Refusal } from '../domain/refusal'
import { call } from './call'
import { newId } from './ids'
import { noteSession, session } from './session'

/** What came of asking: `kept` says that WeChat may send one message more. */
export interface Consent {
  outcome: ConsentOutcome
  words: string
}

/**
 * Asks WeChat whether we may send one message more of each kind, and tells the cloud what it answered. Call it straight from a
 * tap, before anything is awaited: WeChat shows the question at no other moment.
 */
export async function askConsent(wanted: readonly TemplateKey[]): Promise<Consent> {
  const templates = session()?.templates
  if (!templates) return result('failed')
  const keys = wanted.filter((key) => templates[key])
  if (!keys.length) return result('broken')
  const asked = await ask(keys.map((key) => templates[key]))
  if ('outcome' in asked) return asked
  const answers = keys.map((template) => ({ template, accepted: isYes(asked.said[templates[template]]) }))
  try {
    const { pushesLeft } = await call('notice.consent', { answers, token: await newId() })
    noteSession({ pushesLeft })
  } catch (error) {
    return result('failed', error instanceof Refusal ? error.words : undefined)
  }
  return result(answers.some(({ accepted }) => accepted) ? 'kept' : 'refused')
}

const isYes = (answer: unknown): boolean => answer === 'accept' || answer === 'acceptWithAudio'

/** 20004: the person's main switch is off. 20005: the mini-program is banned. 20001-20003: our ids are wrong. 10005: not in front. */
const outcomeOf: Record<number, ConsentOutcome> = {
  20004: 'off',
  20001: 'broken',
  20002: 'broken',
  20003: 'broken',
  20005: 'broken',
}

const ask = (tmplIds: string[]): Promise<{ said: Record<string, unknown> } | Consent> =>
  new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds,
      success: (said) => resolve({ said: said as unknown as Record<string, unknown> }),
      fail: ({ errCode }) => resolve(result(outcomeOf[errCode] ?? 'failed')),
    })
  })

const result = (outcome: ConsentOutcome, words = consentWords[outcome]): Consent => ({ outcome, words })
