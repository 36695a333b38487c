import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file of JSON lines that only grows. A line is there once `append` returns, also if the server is killed next. */
export const openJournal = <Entry>(file: string) => {
  mkdirSync(dirname(file), { recursive: true })
  appendFileSync(file, '')
  const text = readFileSync(file, 'utf8')
  // What stands after the last line break was cut off by a crash: nobody was told that it is kept.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) appendFileSync(file, '\n')
  return {
    entries: whole
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => parseLine<Entry>(line)),
    append: (entry: Entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`),
  }
}

const parseLine = <Entry>(line: string): Entry[] => {
  try {
    return [JSON.parse(line) as Entry]
  } catch {
    return []
  }
}
