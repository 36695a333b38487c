import type { TemplateKey } from '../../miniprogram/domain/notice/templates'
import { _ } from '../_runtime/cloud'
import { people } from '../_runtime/people'

/** Takes one of the messages that a person agreed to. False: there is none left. Taken before it is sent: a crash costs one, never sends two. */
export async function takePush(community: string, person: string, template: TemplateKey): Promise<boolean> {
  const left = `pushes.${template}`
  return (await people.update({ _id: person, community, [left]: _.gt(0) }, { [left]: _.inc(-1) })) === 1
}

/** The message was surely not sent, so the consent is still there. */
export const giveBackPush = (community: string, person: string, template: TemplateKey): Promise<number> =>
  people.update({ _id: person, community }, { [`pushes.${template}`]: _.inc(1) })

/** WeChat says that nothing is left; it knows better. */
export const noPushesLeft = (community: string, person: string, template: TemplateKey): Promise<number> =>
  people.update({ _id: person, community }, { [`pushes.${template}`]: 0 })
