/** Chance that falls the same way each time: mulberry32, seeded by a text. */
export function chance(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789'

/** 22 letters, as a phone would make them. */
export function idFrom(seed: string): string {
  const next = chance(seed)
  return Array.from({ length: 22 }, () => letters[Math.floor(next() * letters.length)]).join('')
}
