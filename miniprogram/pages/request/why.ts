import { Refusal } from '../../domain/refusal'

/** Why something was not done, as a person may read it. What is no refusal is a fault of ours: it is shown to whoever can mend it. */
export function why(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  console.error(error)
  return new Refusal('call.failed')
}
