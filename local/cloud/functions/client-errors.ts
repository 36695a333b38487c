import { CloudFailure } from '../failure'

/** The number and the sentence that `wx.cloud` in a page shows for a failure of the service. */
const numbers: Record<string, [errCode: number, meaning: string]> = {
  FUNCTION_NOT_FOUND: [-501000, ''],
  FUNCTIONS_EXECUTE_FAIL: [-504002, 'functions execute fail'],
  FUNCTIONS_TIME_LIMIT_EXCEEDED: [-504003, 'functions time limit exceeded'],
  EXCEED_CONCURRENT_REQUEST_LIMIT: [-501004, 'exceed concurrent request limit'],
  EXCEED_MAX_PAYLOAD_SIZE: [-501007, 'invalid param'],
  EXCEED_MAX_RESULT_SIZE: [-604001, 'result exceeds 1 MB'],
  PERMISSION_DENIED: [-501023, 'permission denied'],
  INVALID_PARAM: [-501007, 'invalid param'],
  STORAGE_EXCEED_AUTHORITY: [-503002, 'storage exceed authority'],
}

export const clientError = (api: string, error: unknown) => {
  const code = error instanceof CloudFailure ? error.code : 'SYS_ERR'
  const requestId = error instanceof CloudFailure ? error.requestId : undefined
  const message = error instanceof Error ? error.message : String(error)
  const [errCode, meaning] = numbers[code] ?? [-501001, 'resource system error']
  const said = [`errCode: ${errCode}`, meaning].filter(Boolean).join(' ')
  return {
    errCode,
    errMsg: `cloud.${api}:fail Error: ${said} | errMsg: ${message}${requestId ? ` (callId: ${requestId})` : ''}`,
  }
}
