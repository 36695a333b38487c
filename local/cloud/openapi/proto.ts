import { parse } from 'protobufjs'

/** The messages of the vendor's open API channel; the numbers are those of wx-server-sdk. */
const { root } = parse(
  `syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; }`,
  { keepCase: true },
)
const request = root.lookupType('CommApiData')
const response = root.lookupType('CommOpenApiResp')

interface CommApiData {
  apiType: number
  openapiData?: { pairs: { key: string; value: Uint8Array; filename: string }[] }
  svrkitData?: { apiName: string }
}

export interface OpenApiRequest {
  /** Set when the call is not an open API but one of WeChat's inner services, e.g. getOpenData. */
  innerApi?: string
  params: Record<string, unknown>
}

const openApiType = 0

export const decodeRequest = (bytes: Uint8Array): OpenApiRequest => {
  const { apiType, openapiData, svrkitData } = request.decode(bytes) as unknown as CommApiData
  // A pair with a file name is media; every other value is JSON text.
  const pairs = (openapiData?.pairs ?? []).map(({ key, value, filename }) => {
    const bytes = Buffer.from(value)
    return [key, filename ? bytes : (JSON.parse(bytes.toString()) as unknown)]
  })
  return {
    ...(apiType !== openApiType && { innerApi: svrkitData?.apiName || `apiType ${apiType}` }),
    params: Object.fromEntries(pairs) as Record<string, unknown>,
  }
}

export const encodeAnswer = (answer: object): Uint8Array =>
  response
    .encode({
      respData: Buffer.from(JSON.stringify(answer)),
      contentType: 'application/json; encoding=utf-8',
      httpCode: 200,
    })
    .finish()

/** A "no" of the channel itself, before any API is asked. */
export const encodeSystemError = (errorCode: number): Uint8Array => response.encode({ errorCode }).finish()
