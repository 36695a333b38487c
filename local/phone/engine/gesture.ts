/** Some of WeChat's APIs work only inside a tap. */
let depth = 0

/** Runs a tap's listeners, and what they start before the next task, as a gesture. */
export function gesture<T>(run: () => T): T {
  depth += 1
  setTimeout(() => (depth -= 1))
  return run()
}

export const isInGesture = () => depth > 0
