/** A value as MongoDB prints it in its messages. */
export const shown = (value: unknown): string => {
  if (value instanceof Date) return `new Date(${value.getTime()})`
  if (value instanceof RegExp) return String(value)
  if (Array.isArray(value)) return value.length ? `[ ${value.map(shown).join(', ')} ]` : '[]'
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? JSON.stringify(value) : String(value)
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${shown(item)}`)
  return fields.length ? `{ ${fields.join(', ')} }` : '{}'
}
