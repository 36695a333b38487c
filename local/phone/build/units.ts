/**
 * Lengths and queries that mean the phone, not the browser window: rpx, vh, vw, the safe area.
 * The same rules serve WXSS at build time and inline styles at run time.
 */
export function phoneUnits(value: string): string {
  return value
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, n: string) => `calc(var(--rpx) * ${n})`)
    .replace(/(-?\d*\.?\d+)(?:d|s|l)?vh\b/g, (_, n: string) => `calc(var(--vh) * ${n})`)
    .replace(/(-?\d*\.?\d+)(?:d|s|l)?vw\b/g, (_, n: string) => `calc(var(--rpx) * 7.5 * ${n})`)
    .replace(/env\(\s*safe-area-inset-(top|bottom|left|right)\s*(?:,[^)]*)?\)/g, 'var(--safe-$1)')
}
