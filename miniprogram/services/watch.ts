const running = new WeakMap<object, (() => void)[]>()

/** Remembers what a component observes, by the functions that end it. */
export function watch(component: object, ...stops: (() => void)[]): void {
  running.set(component, [...(running.get(component) ?? []), ...stops])
}

export function stopWatching(component: object): void {
  for (const stop of running.get(component) ?? []) stop()
  running.delete(component)
}
