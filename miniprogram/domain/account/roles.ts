/** What a person does in the community. A resident is anybody; the other roles are given by the community. */
export const roles = ['resident', 'gridWorker', 'dispatcher', 'handler', 'secretary', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Those who handle other people's requests see 今日 and 办件 instead of 首页 and 诉求. */
const staffRoles: readonly Role[] = ['gridWorker', 'dispatcher', 'handler', 'secretary']

/** Who is calling. `guest` has not joined a community yet: may look around, and join. */
export interface Actor {
  /** The openid. Never leaves the cloud. */
  id: string
  community: string
  guest: boolean
  /** Full name; pages and messages show `maskName`. */
  name: string
  phone: string
  roles: readonly Role[]
  /** The grid a grid worker works in. */
  grid?: string
  /** 环卫所; of an external handler. */
  title?: string
}

export const isStaff = (actor: Pick<Actor, 'roles'>): boolean => actor.roles.some((role) => staffRoles.includes(role))

export const has = (actor: Pick<Actor, 'roles'>, role: Role): boolean => actor.roles.includes(role)

/** Who may make a call; every call of every area names one of these (deny by default). */
export type Caller = 'anyone' | 'member' | 'staff'

export const mayCall = (caller: Caller, actor: Actor): boolean =>
  caller === 'anyone' || (caller === 'member' ? !actor.guest : isStaff(actor))
