import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Runs the browser journeys where a Chromium is found, and says plainly when it does not. */
const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const browser = places.find((path) => path && existsSync(path))

if (!browser) {
  console.log('\nJOURNEYS SKIPPED: no Chromium found (set CHROMIUM to its path). 浏览器旅程没有跑：没找到 Chromium。\n')
  process.exit(process.env.REQUIRE_JOURNEYS ? 1 : 0)
}

const jest = createRequire(__filename).resolve('jest/bin/jest')
const { status } = spawnSync(
  process.execPath,
  [jest, '--config', 'jest.journeys.config.js', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM: browser } },
)
process.exit(status ?? 1)
