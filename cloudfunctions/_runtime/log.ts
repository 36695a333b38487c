/** One line a fault, with the call's name; the platform adds the request id. Never a person's words, name or phone. */
export function logFault(call: string, error: unknown): void {
  console.error(
    JSON.stringify({ fault: call, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
}
