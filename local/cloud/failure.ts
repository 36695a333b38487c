/** A "no" of the service, with the code that the SDKs read. */
export class CloudFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly requestId?: string,
  ) {
    super(message)
  }
}
