import { watch } from 'node:fs'
import { join } from 'node:path'

/** An editor writes a file in several steps, and a branch change writes hundreds. */
const settleMs = 150

/** Calls `rebuild` after changes below the folders, one at a time. */
export const onChange = (folders: readonly string[], rebuild: (changed: string[]) => Promise<void>) => {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let running = false
  const run = async () => {
    if (running || changed.size === 0) return
    running = true
    const files = [...changed]
    changed.clear()
    await rebuild(files)
    running = false
    await run()
  }
  for (const folder of folders)
    watch(folder, { recursive: true }, (_event, file) => {
      if (!file || file.includes('miniprogram_npm')) return
      changed.add(join(folder, file))
      clearTimeout(timer)
      timer = setTimeout(() => void run(), settleMs)
    })
}
