/**
 * Whose phone this window is: `?as=<openid>` in the address, kept for the window so that several windows are several
 * persons at once. Nobody named is a guest whom nobody has seen before.
 */
export const openid = whose()
export const isGuest = openid.startsWith('guest-')

/** An openid that nobody has used. */
export function newGuest(): string {
  return `guest-${crypto.getRandomValues(new Uint32Array(1))[0]?.toString(36) ?? ''}`
}

function whose(): string {
  const address = new URL(location.href)
  const named = address.searchParams.get('as') ?? sessionStorage.getItem('as')
  const person = named || newGuest()
  sessionStorage.setItem('as', person)
  if (address.searchParams.get('as') !== person) {
    address.searchParams.set('as', person)
    history.replaceState(history.state, '', address)
  }
  return person
}

export interface Person {
  openid: string
  name: string
  role: string
  note: string
}

/** The people that the local cloud knows; nobody while it is not there. */
export async function people(): Promise<Person[]> {
  try {
    const reply = await fetch('/wx/people')
    return reply.ok ? ((await reply.json()) as Person[]) : []
  } catch {
    return []
  }
}

/** The address of the first page, held by this person. */
export const phoneOf = (person: string) => `/?as=${encodeURIComponent(person)}`
