export interface Place {
  chunk: number
  at: number
}

export interface SortedList<Item> {
  add(item: Item): void
  remove(item: Item): void
  /** Takes many at once: sorting once is much cheaper than adding one by one. */
  fill(items: Item[]): void
  /** The first place whose item is not before what is looked for. */
  search(isBefore: (item: Item) => boolean): Place
  /** From the start up to the end (excluded), or back from the end. */
  walk(start: Place, end: Place, turn: 1 | -1): Generator<Item>
}

/** So an insertion moves some hundred items, however long the list is. */
const mostInChunk = 512

const firstNotBefore = (length: number, isBefore: (at: number) => boolean) => {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** A list that stays sorted, in chunks; none of them is empty. */
export const createSortedList = <Item>(compare: (a: Item, b: Item) => number): SortedList<Item> => {
  let chunks: Item[][] = []

  const search = (isBefore: (item: Item) => boolean): Place => {
    const chunk = firstNotBefore(chunks.length, (i) => isBefore(chunks[i]!.at(-1)!))
    const items = chunks[chunk] ?? []
    return { chunk, at: firstNotBefore(items.length, (i) => isBefore(items[i]!)) }
  }

  return {
    search,
    add(item) {
      let { chunk, at } = search((other) => compare(other, item) < 0)
      if (chunk === chunks.length && chunk > 0) [chunk, at] = [chunk - 1, chunks[chunk - 1]!.length]
      const items = (chunks[chunk] ??= [])
      items.splice(at, 0, item)
      if (items.length > mostInChunk) chunks.splice(chunk + 1, 0, items.splice(mostInChunk / 2))
    },
    remove(item) {
      const { chunk, at } = search((other) => compare(other, item) < 0)
      const items = chunks[chunk]
      if (!items || compare(items[at]!, item) !== 0) throw new Error('An index has lost a document')
      items.splice(at, 1)
      if (!items.length) chunks.splice(chunk, 1)
    },
    fill(items) {
      const sorted = [...items].sort(compare)
      chunks = []
      for (let i = 0; i < sorted.length; i += mostInChunk / 2) chunks.push(sorted.slice(i, i + mostInChunk / 2))
    },
    *walk(start, end, turn) {
      const [first, last] = turn === 1 ? [start.chunk, end.chunk] : [end.chunk, start.chunk]
      for (let chunk = first; turn === 1 ? chunk <= last : chunk >= last; chunk += turn) {
        const items = chunks[chunk] ?? []
        const from = chunk === start.chunk ? start.at : 0
        const to = chunk === end.chunk ? end.at : items.length
        if (turn === 1) for (let at = from; at < to; at++) yield items[at]!
        else for (let at = to - 1; at >= from; at--) yield items[at]!
      }
    },
  }
}
