/** What WeChat accepts in each kind of field of a subscribe message; lengths are in characters. */
const clockTime = String.raw`\d{1,2}:\d{2}(:\d{2})?`
const day = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|[-/]\d{1,2}[-/]\d{1,2})`
const moment = `(${day} ?)?${clockTime}`

const kinds: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  number: /^-?\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: new RegExp(`^(${moment}(~${moment})?|${day})$`),
  date: new RegExp(`^${day}( ?${clockTime})?(~${day}( ?${clockTime})?)?$`),
  amount: /^[^\d\p{L}]?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+\-() ]{1,17}$/,
  car_number: /^.[A-Z0-9·]{5,8}$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z\p{P} ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** The first thing WeChat would object to; undefined when all is well. */
export const objection = (data: unknown): string | undefined => {
  if (!data || typeof data !== 'object') return 'data is not an object'
  for (const [key, field] of Object.entries(data)) {
    const kind = kinds[key.replace(/\d+$/, '')]
    if (!kind || !/\d$/.test(key)) return `data.${key} is no field that WeChat knows`
    const value: unknown = (field as { value?: unknown } | null)?.value
    if (value === undefined || value === '') return `data.${key}.value is empty`
    if (typeof value !== 'string' && typeof value !== 'number') return `data.${key}.value is no text`
    if (!kind.test(String(value))) return `data.${key}.value invalid`
  }
  return undefined
}
