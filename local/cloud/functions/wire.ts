import type { WireActions } from '../actions'
import type { Functions } from './functions'

/** A function (or a script) calls a function. The person is not handed on: the called one has no OPENID. */
export const functionActions = (functions: Functions): WireActions => ({
  async 'functions.invokeFunction'({ body, source }) {
    const event: unknown = body.request_data ? JSON.parse(String(body.request_data)) : {}
    const { result, requestId } = await functions.invoke(String(body.function_name), event, { source })
    return { requestId, data: { response_data: JSON.stringify(result ?? null) } }
  },
})
