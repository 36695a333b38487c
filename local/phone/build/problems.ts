import path from 'node:path'

/** What a device, or DevTools, would refuse. Each line names the file, and the line in it where known. */
export class Problems {
  readonly errors: string[] = []
  readonly warnings: string[] = []

  constructor(private readonly root: string) {}

  error(file: string, message: string, line?: number) {
    this.errors.push(this.told(file, message, line))
  }

  warn(file: string, message: string, line?: number) {
    this.warnings.push(this.told(file, message, line))
  }

  private told(file: string, message: string, line?: number): string {
    const shown = path.isAbsolute(file) ? path.relative(this.root, file) : file
    return `${shown}${line === undefined ? '' : `:${line}`} ${message}`
  }
}

/** The line, from 1, where `needle` first stands in `text`. */
export function lineOf(text: string, needle: string): number | undefined {
  const at = text.indexOf(needle)
  return at < 0 ? undefined : text.slice(0, at).split('\n').length
}
