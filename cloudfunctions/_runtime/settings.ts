import * as v from 'valibot'
import { categories, levels } from '../../miniprogram/domain/request/category'
import { defaultRequestPolicy, type RequestPolicy } from '../../miniprogram/domain/request/policy'
import { defaultTemplates, meanings, templateKeys, type Templates } from '../../miniprogram/domain/notice/templates'
import { defaultOfficePolicy, type OfficePolicy } from './holidays'
import { logFault } from './log'

/** One document an area, `<community>:<area>`; what it does not name keeps the default of the area's policy. */
export interface SettingsDocument {
  _id: string
  community: string
  [name: string]: unknown
}

export interface Settings {
  request: RequestPolicy
  office: OfficePolicy
  notice: { templates: Templates }
}
export type SettingsArea = keyof Settings

const amount = v.pipe(v.number(), v.integer(), v.minValue(1))
const limit = v.union([v.strictObject({ minutes: amount }), v.strictObject({ workingDays: amount })])
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60))
const days = v.array(v.pipe(v.string(), v.isoDate()))
const perKey = <K extends string, S extends v.GenericSchema>(keys: readonly K[], value: S) =>
  v.partial(v.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, S>))
const own = { _id: v.string(), community: v.string() }

/** Strict: a name with a slip of the pen must not pass as a setting that was never made. */
const schemas = {
  request: v.strictObject({
    ...own,
    limits: v.optional(perKey(levels, v.strictObject({ answer: limit, solve: limit }))),
    escalatedSolve: v.optional(limit),
    levelOfCategory: v.optional(perKey(categories, v.picklist(levels))),
    reopensAtMost: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    reopenWithinDays: v.optional(amount),
    likelyWords: v.optional(perKey(categories, v.array(v.string()))),
  }),
  office: v.strictObject({
    ...own,
    opensAtMinute: v.optional(minute),
    closesAtMinute: v.optional(minute),
    daysOff: v.optional(days),
    makeUpDays: v.optional(days),
  }),
  notice: v.strictObject({
    ...own,
    templates: v.optional(
      perKey(templateKeys, v.strictObject({ id: v.string(), keywords: v.optional(perKey(meanings, v.string())) })),
    ),
  }),
} satisfies Record<SettingsArea, v.GenericSchema>

const defaults: Settings = {
  request: defaultRequestPolicy,
  office: defaultOfficePolicy,
  notice: { templates: defaultTemplates },
}

/** The last valid version of each document that this instance read: it stays in force while an edit is wrong. */
const lastValid = new Map<string, object>()

/** The settings in force: defaults, and over them what the documents say, as far as it is valid. */
export function settingsFrom(community: string, documents: readonly SettingsDocument[]): Settings {
  const of = <A extends SettingsArea>(area: A): Settings[A] => {
    const id = `${community}:${area}`
    const document = documents.find(({ _id }) => _id === id)
    if (!document) lastValid.delete(id)
    const parsed = document && v.safeParse(schemas[area], document)
    if (parsed?.success) lastValid.set(id, parsed.output)
    if (parsed?.issues)
      logFault(`settings ${id}`, `not valid: ${parsed.issues.map((one) => v.getDotPath(one)).join(', ')}`)
    return merged(defaults[area], lastValid.get(id) ?? {}) as Settings[A]
  }
  return { request: of('request'), office: of('office'), notice: of('notice') }
}

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const isLimit = (value: Tree): boolean => 'minutes' in value || 'workingDays' in value

/** Deep, but a limit is one value: minutes over working days would leave both. */
function merged(base: object, over: object): Tree {
  const result: Tree = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const before = result[key]
    result[key] = isTree(value) && isTree(before) && !isLimit(value) ? merged(before, value) : value
  }
  delete result._id
  delete result.community
  return result
}
