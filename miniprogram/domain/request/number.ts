import { dayOf } from '../calendar'

/** No 0/O, 1/I/L: the number is read out on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** FNV-1a, 32 bit: spreads ids well enough for four characters; the unique index catches the rest. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0
  return value
}

/**
 * XY-20261124-7F3K: the community's letters, the day, four characters from the request's id. The same id gives the same number;
 * `attempt` gives the next candidate when a neighbour's request took it.
 */
export function requestNumber(letters: string, id: string, at: number, attempt = 0): string {
  let rest = hash(attempt === 0 ? id : `${id}#${attempt}`)
  let tail = ''
  for (let place = 0; place < 4; place += 1) {
    tail += alphabet[rest % alphabet.length]
    rest = Math.floor(rest / alphabet.length)
  }
  return `${letters}-${dayOf(at).replace(/-/g, '')}-${tail}`
}
