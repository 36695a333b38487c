/** Who somebody is, as far as a developer must know: a masked name and the role; an openid only in part. */
import type { PersonRecord } from '../../miniprogram/domain/account/person'
import { maskName, maskPhone, roleWords } from '../../miniprogram/domain/account/words'
import type { Answers } from './cloud'

export const shortId = (openid: string): string =>
  openid.length > 12 ? `${openid.slice(0, 4)}…${openid.slice(-4)}` : openid

export const nameOf = ({ name }: Pick<PersonRecord, 'name'>): string => maskName(name)

/** 第二网格 网格员 from the demonstration, else what the record says. */
export const roleOf = (person: PersonRecord, { cast }: Answers): string =>
  cast.find(({ openid }) => openid === person._id)?.role ??
  person.title ??
  person.roles.map((role) => roleWords[role]).join(' ')

/** 李** 居民; 没加入 for a guest; 定时 and 脚本 for calls without a person. */
export function whoIs(openid: string | undefined, source: string, answers: Answers): string {
  if (!openid) return source === 'wx_trigger' ? '定时' : '脚本'
  const person = answers.people.find(({ _id }) => _id === openid)
  return person ? `${nameOf(person)} ${roleOf(person, answers)}` : `没加入 ${shortId(openid)}`
}

/** A document to look at: phones and names are masked, openids are cut. */
export function readable(document: unknown, { people }: Answers): string {
  const known = [...people].sort((a, b) => b._id.length - a._id.length)
  const masked = (text: string): string => {
    const named = known.reduce((rest, { _id, name }) => {
      if (!rest.includes(_id)) return rest
      return rest.split(_id).join(`${shortId(_id)}(${maskName(name)})`)
    }, text)
    return maskPhone(named)
  }
  const names = new Set(people.map(({ name }) => name))
  return JSON.stringify(
    document,
    (_key, value: unknown) =>
      typeof value === 'string' ? (names.has(value) ? maskName(value) : masked(value)) : value,
    2,
  )
}
