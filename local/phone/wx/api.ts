interface Callbacks<R> {
  success?: (result: R) => void
  fail?: (error: WxError) => void
  complete?: (result: R | WxError) => void
}

export interface WxError {
  errMsg: string
  errCode?: number
  errno?: number
}

/** A refusal in WeChat's words: `name:fail words`. */
export class Fail extends Error {
  constructor(
    message: string,
    readonly codes: { errCode?: number; errno?: number } = {},
  ) {
    super(message)
  }
}

/**
 * An API of WeChat: with success, fail or complete it calls them and returns nothing; else it returns a promise.
 */
export function api<O extends object, R extends object | void>(name: string, run: (options: O) => R | Promise<R>) {
  return (options: O & Callbacks<R & { errMsg: string }> = {} as never) => {
    const { success, fail, complete } = options
    const promise = settle(name, () => run(options))
    if (!success && !fail && !complete) return promise
    promise.then(
      (result) => {
        success?.(result)
        complete?.(result)
      },
      (error: WxError) => {
        fail?.(error)
        complete?.(error)
      },
    )
    return undefined
  }
}

async function settle<R extends object | void>(name: string, run: () => R | Promise<R>) {
  try {
    const result = await run()
    return { errMsg: `${name}:ok`, ...result } as R & { errMsg: string }
  } catch (error) {
    if (!(error instanceof Error)) throw error // already as WeChat says it
    const codes = error instanceof Fail ? error.codes : {}
    throw { errMsg: `${name}:fail ${error.message}`, ...codes } satisfies WxError
  }
}
