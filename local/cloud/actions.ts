/** One action of the wire protocol: `POST /admin` with `{ action, ...body }`. */
export interface WireCall {
  body: Record<string, unknown>
  /** Header x-tcb-source, e.g. "wx_client" or "wx_client,scf". */
  source: string
  /** Filled in by the service for the log: what it touched. */
  trace: { collection?: string; examined?: number; returned?: number }
}

/** What is put beside `requestId` in the answer, usually `{ data }`. Throws CloudFailure for an expected "no". */
export type WireAction = (call: WireCall) => Promise<object> | object
export type WireActions = Record<string, WireAction>
