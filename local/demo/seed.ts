/** Fills an empty cloud with the demonstration, as a script of the office would: through the official SDK. */
import { init } from '@cloudbase/node-sdk'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalCloud } from '../cloud/server'
import { everybody } from './cast'
import type { Picture } from './matter'
import { templatesOf } from './people'
import { communities } from './places'
import { recordsAt, templateIds } from './records'

export { people } from './people'
export { templateTitles } from './records'

/** Of the functions. */
export const environment = { DEFAULT_COMMUNITY: 'xiyuan' }

/** Known to WeChat. */
export const templates: string[] = Object.values(templateIds)

const pictures: readonly Picture[] = ['corner-before', 'corner-after', 'lamp-before', 'lamp-after']
/** What the service takes in one call stays well below a megabyte. */
const batch = 100

export async function seed(cloud: LocalCloud): Promise<void> {
  const app = init({ env: 'local', secretId: 'x', secretKey: 'x', serviceUrl: `${cloud.url}/admin` })
  const files = new Map<string, string>()
  const upload = async (community: string, picture: Picture) => {
    const fileContent = await readFile(join(__dirname, 'photos', `${picture}.jpg`))
    const { fileID } = await app.uploadFile({ cloudPath: `demo/${community}/${picture}.jpg`, fileContent })
    files.set(`${community} ${picture}`, fileID)
  }
  await Promise.all(communities.flatMap(({ _id }) => pictures.map((picture) => upload(_id, picture))))

  const records = recordsAt(cloud.clock.now(), (community, picture) => files.get(`${community} ${picture}`) ?? '')
  const database = app.database()
  for (const [name, documents] of Object.entries(records) as [string, object[]][])
    for (let from = 0; from < documents.length; from += batch)
      await database.collection(name).add(documents.slice(from, from + batch))

  // What people agreed to in WeChat is WeChat's: the same as our records say.
  for (const character of everybody)
    for (const key of templatesOf(character))
      if (character.consents) cloud.openapi.grant(character.openid, templateIds[key], character.consents)
}
