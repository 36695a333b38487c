/** The demonstration town for journeys: built functions, local cloud, phone, one Chromium, several people at once. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { schema } from '../../cloudfunctions/schema'
import { createClock } from '../../local/cloud/clock'
import type { LocalCloud } from '../../local/cloud/server'
import { startLocalCloud } from '../../local/cloud/server'
import { cast, type Key } from '../../local/demo/cast'
import { environment, people, seed, templates, templateTitles } from '../../local/demo/seed'
import { openChromium } from './chromium'
import { openWindow, type Window, type WindowOptions } from './window'

export const root = path.resolve(__dirname, '../..')

/** A Tuesday morning in office hours. */
export const townMorning = Date.parse('2026-11-24T09:41:00+08:00')

export interface Town {
  cloud: LocalCloud
  browser: Browser
  /** One person's phone: a window of its own, with its own storage. */
  phoneOf(person: Key | 'guest', options?: WindowOptions): Promise<Window>
  /** Stops all; fails when a mini-program reported an error that no journey expected. */
  close(): Promise<void>
}

export async function openTown(): Promise<Town> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'xiyuan-town-'))
  const clock = createClock()
  clock.freeze(townMorning)
  const faults: string[] = []
  const cloud = await startLocalCloud({
    dataDir,
    functionsRoot: path.join(root, 'dist/cloudfunctions'),
    schema,
    environment,
    templates,
    templateTitles,
    people: () => people,
    sites: [{ prefix: '/', dir: path.join(root, 'dist/phone') }],
    clock,
    hooks: true,
    warm: ['account', 'request', 'notice', 'grid'],
    log: (line) => faults.push(line),
  })
  await seed(cloud)
  const browser = await openChromium()
  return {
    cloud,
    browser,
    phoneOf: (person, options = {}) =>
      openWindow(browser, cloud.url, person === 'guest' ? undefined : cast[person].openid, options, (error) =>
        faults.push(error),
      ),
    async close() {
      await browser.close()
      await cloud.stop()
      rmSync(dataDir, { recursive: true, force: true })
      const broken = faults.filter((line) => /fault|error/i.test(line))
      if (broken.length) throw new Error(`the mini-program or a function reported:\n${broken.join('\n')}`)
    },
  }
}

/** A picture as the camera would give it. */
export const photo = (name: string) => ({
  name: `${name}.jpg`,
  base64: readFileSync(path.join(root, 'local/demo/photos', `${name}.jpg`)).toString('base64'),
})
