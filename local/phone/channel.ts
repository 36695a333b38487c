type Listener = (...parts: unknown[]) => void

/** What navigateTo gives to both pages. */
class EventChannel {
  other: EventChannel | undefined
  private readonly listeners = new Map<string, Set<Listener>>()

  on(name: string, listener: Listener) {
    this.listeners.set(name, (this.listeners.get(name) ?? new Set()).add(listener))
  }

  once(name: string, listener: Listener) {
    const first: Listener = (...parts) => {
      this.off(name, first)
      listener(...parts)
    }
    this.on(name, first)
  }

  off(name: string, listener?: Listener) {
    if (listener) this.listeners.get(name)?.delete(listener)
    else this.listeners.delete(name)
  }

  emit(name: string, ...parts: unknown[]) {
    for (const listener of [...(this.other?.listeners.get(name) ?? [])]) listener(...parts)
  }
}

export function channelPair(events: Record<string, Listener>): [opener: EventChannel, opened: EventChannel] {
  const [opener, opened] = [new EventChannel(), new EventChannel()]
  opener.other = opened
  opened.other = opener
  for (const [name, listener] of Object.entries(events)) opener.on(name, listener)
  return [opener, opened]
}
