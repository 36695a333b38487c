/** Answers that a test gives beforehand, so that no dialog opens. Each stands until it is changed or set to null. */
export interface Script {
  subscribe?: 'accept' | 'reject' | Record<string, string> | { code: number } | null
  media?: { name: string; base64: string }[] | 'camera' | 'cancel' | 'deny' | null
  location?: { latitude: number; longitude: number; name?: string; address?: string } | 'cancel' | 'deny' | null
  modal?: 'confirm' | 'cancel' | { content: string } | null
  sheet?: number | 'cancel' | null
  call?: 'confirm' | 'cancel' | null
  scan?: string | { path: string } | 'cancel' | null
  privacy?: 'agree' | 'refuse' | null
  permission?: 'allow' | 'deny' | null
  phoneNumber?: 'allow' | 'deny' | null
  network?: 'online' | 'offline' | null
}

const answers: Script = {}
const watchers = new Set<(answers: Script) => void>()

export function script(next: Script) {
  Object.assign(answers, next)
  for (const watcher of watchers) watcher(answers)
}

export const onScript = (watcher: (answers: Script) => void) => watchers.add(watcher)

export function answerFor<K extends keyof Script>(name: K): NonNullable<Script[K]> | undefined {
  return answers[name] ?? undefined
}
