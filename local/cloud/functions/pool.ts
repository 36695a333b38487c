import { CloudFailure } from '../failure'
import type { Instance } from './instance'

export interface Lease {
  instance: Instance
  /** The caller waited for a process to start. */
  cold: boolean
  release(): void
}

export interface Pool {
  /** `version`: of the built function; instances of another version finish their event and go. */
  acquire(version: number): Promise<Lease>
  /** Starts a first instance ahead of the first call. */
  warm(version: number): Promise<void>
  size(): number
  stop(): Promise<void>
}

interface Member {
  instance: Instance
  version: number
  busy: boolean
  loaded: boolean
  idleSince: number
}

interface Waiting {
  resolve: (member: Member) => void
  reject: (error: Error) => void
}

/** The instances of one function. The cloud starts as many as it needs; here callers queue when `max` are busy. */
export const createPool = (start: () => Instance, max: number, idleMs = 30_000): Pool => {
  const members = new Set<Member>()
  const queue: Waiting[] = []
  let latest = 0

  const add = (): Member => {
    const member = { instance: start(), version: latest, busy: false, loaded: false, idleSince: Date.now() }
    members.add(member)
    member.instance.ready.then(
      () => (member.loaded = true),
      () => undefined, // told to whoever leases it
    )
    void member.instance.ended.then(() => {
      members.delete(member)
      serve()
    })
    return member
  }
  const drop = (member: Member) => {
    members.delete(member)
    member.instance.kill()
  }
  /** The one used last is the warmest, so the others can go when they stay idle. */
  const idle = () => {
    for (const member of members)
      if (!member.busy && (member.version !== latest || !member.instance.alive())) drop(member)
    return [...members].filter((member) => !member.busy).sort((a, b) => b.idleSince - a.idleSince)[0]
  }
  const serve = () => {
    while (queue.length) {
      const member = idle() ?? (members.size < max ? add() : undefined)
      if (!member) return
      member.busy = true
      queue.shift()?.resolve(member)
    }
  }
  const free = (member: Member) => {
    member.busy = false
    member.idleSince = Date.now()
    serve()
  }
  const sweep = setInterval(() => {
    const spare = [...members].filter((member) => !member.busy && member.idleSince < Date.now() - idleMs)
    for (const member of spare.slice(members.size > spare.length ? 0 : 1)) drop(member)
  }, idleMs).unref()

  return {
    size: () => members.size,
    async warm(version) {
      latest = version
      await (idle() ?? add()).instance.ready
    },
    async acquire(version) {
      latest = version
      const member = await new Promise<Member>((resolve, reject) => {
        queue.push({ resolve, reject })
        serve()
      })
      const cold = !member.loaded
      await member.instance.ready
      return { instance: member.instance, cold, release: () => free(member) }
    },
    async stop() {
      clearInterval(sweep)
      for (const waiting of queue.splice(0)) waiting.reject(new CloudFailure('SYS_ERR', 'The local cloud is stopping'))
      const ending = [...members].map((member) => member.instance.ended)
      for (const member of members) member.instance.kill()
      await Promise.all(ending)
    },
  }
}
