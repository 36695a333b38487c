import { appId, envId, region } from '../identity'

/** Variables that live as long as an instance. Of the server's own environment only PATH goes in. */
export const instanceEnvironment = (name: string, memorySize: number, url: string, own: Record<string, string>) => ({
  PATH: process.env.PATH ?? '',
  TZ: 'UTC',
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: region,
  // Without credentials an SDK promise rejects unseen and ends the process; the local server reads no signature.
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SCF_NAMESPACE: envId,
  SCF_FUNCTIONNAME: name,
  SCF_MEMORY_SIZE: String(memorySize),
  TCB_ENV: envId,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  ...own,
})

export interface Caller {
  /** "wx_client", "wx_client,scf", "wx_trigger" ... */
  source: string
  /** Only a person's own call has one: neither timers nor other functions do. */
  openid?: string
}

const listed = (entries: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** Variables of one event: who asks, and from where. The SDK finds them by the two lists of names. */
export const eventEnvironment = ({ source, openid }: Caller, requestId: string, token: string) => {
  const timer = source === 'wx_trigger'
  const wx = listed({
    WX_APPID: appId,
    WX_OPENID: openid,
    WX_CLIENTIP: openid && '127.0.0.1',
    WX_API_TOKEN: timer ? undefined : token,
    WX_TRIGGER_API_TOKEN_V0: timer ? token : undefined,
  })
  const tcb = listed({ TCB_SEQID: requestId, TCB_SOURCE: source })
  return {
    ...wx,
    ...tcb,
    ...(timer && { TRIGGER_SRC: 'timer' }),
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
  }
}
