const longest = 24

/** The first clause of what the resident wrote; lists show it instead of asking for a title. */
export function titleOf(text: string): string {
  const clause = text
    .trim()
    .split(/[。！？!?\n；;]/)[0]!
    .trim()
  const characters = [...clause]
  return characters.length <= longest ? clause : `${characters.slice(0, longest - 1).join('')}…`
}
