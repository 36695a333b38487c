/** One call of a function, as the console and the tests see it. */
export interface FunctionCallLog {
  at: number
  function: string
  /** `event.call`, when the function has several. */
  call?: string
  openid?: string
  source: string
  ms: number
  cold: boolean
  /** False when it failed, and when its own reply says `ok: false`. */
  ok: boolean
  code?: string
  requestId: string
  /** Round trips to the database. */
  trips: number
}

const kept = 500

export const createCallLog = () => {
  const calls: FunctionCallLog[] = []
  return {
    add(call: FunctionCallLog) {
      calls.push(call)
      if (calls.length > kept) calls.shift()
    },
    list: () => [...calls],
  }
}
