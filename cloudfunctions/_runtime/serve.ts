import * as v from 'valibot'
import type { Actor, Caller } from '../../miniprogram/domain/account/roles'
import { mayCall } from '../../miniprogram/domain/account/roles'
import type { RefusalCode } from '../../miniprogram/domain/refusal'
import { Refusal, refusalWords } from '../../miniprogram/domain/refusal'
import { logFault } from './log'

export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; code: RefusalCode; words: string }

interface Handler<Context, Input, Output> {
  input: v.GenericSchema<unknown, Input>
  run(input: Input, context: Context): Promise<Output>
}

/** Ties an input schema to a use case. */
export const handle = <S extends v.GenericSchema, Output, Context>(
  input: S,
  run: (input: v.InferOutput<S>, context: Context) => Promise<Output>,
): Handler<Context, v.InferOutput<S>, Output> => ({
  input: input as unknown as v.GenericSchema<unknown, v.InferOutput<S>>,
  run,
})

// The names of a contract's calls; each call is a function from what a page sends to what it gets.
type Contract<C> = { [K in keyof C]: (input: never) => unknown }

/** What an area's index.ts must list: every call of its contract, with the same output, and nothing else. */
export type Calls<C extends Contract<C>, Context> = {
  // The input type is the schema's own, so only the output can disagree.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [K in keyof C]: Handler<Context, any, ReturnType<C[K]>>
}

/** Who may make each call: deny by default, one line a call. */
export type Callers<C extends Contract<C>> = { [K in keyof C]: Caller }

/** Which call was made, with its checked input: a context may begin to read what the call will need. */
export interface Ask {
  verb: string
  input: unknown
}

const refused = ({ code, words }: Refusal): Reply => ({ ok: false, code, words })

/** Turns an area's table of calls into one cloud function: find, check who, validate, run. */
export function serve<C extends Contract<C>, Context extends { actor: Actor }>(
  area: string,
  callers: Callers<C>,
  calls: Calls<C, Context>,
  contextFor: (ask: Ask) => Promise<Context>,
) {
  return async (event: { call?: unknown; input?: unknown }): Promise<Reply> => {
    const [named, verb] = String(event?.call ?? '').split('.')
    if (named !== area || !verb || !Object.hasOwn(calls, verb)) return refused(new Refusal('call.unknown'))
    const name = verb as keyof C
    try {
      const parsed = v.safeParse(calls[name].input, event.input ?? {})
      if (!parsed.success) throw badInput(parsed.issues)
      const context = await contextFor({ verb, input: parsed.output })
      if (!mayCall(callers[name], context.actor))
        throw new Refusal(context.actor.guest ? 'account.join_first' : 'call.not_yours')
      return { ok: true, value: await calls[name].run(parsed.output, context) }
    } catch (error) {
      if (error instanceof Refusal) return refused(error)
      logFault(`${area}.${verb}`, error)
      return refused(new Refusal('call.failed'))
    }
  }
}

/** A schema's message may be a code of ours; anything else is the plain "one thing is not right". */
function badInput(issues: readonly v.BaseIssue<unknown>[]): Refusal {
  const code = issues[0]?.message
  return new Refusal(code && code in refusalWords ? (code as RefusalCode) : 'call.bad_input')
}
