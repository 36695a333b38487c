import { join, resolve } from 'node:path'
import { startLocalCloud } from '../local/cloud/server'
import { buildConsole, consoleDir } from './build/console'
import { buildPhone, phoneDir } from './build/phone'
import { packMiniprogramNpm } from './build/miniprogram-npm'
import { buildCloud, functionsRoot, root } from './build/project'
import { findParts } from './start/parts'
import { seedOnce } from './start/seed'
import { onChange } from './start/watch'

const port = Number(process.env.PORT ?? 8787)
const dataDir = resolve(root, process.env.DATA_DIR ?? '.data')

const say = (part: string, text: string) => console.log(`${part}\t${text}`)

const phone = async () => {
  const { ms, errors } = await buildPhone()
  for (const error of errors) console.error(error)
  say('手机', `${Math.round(ms)} ms，${errors.length} 个错误`)
}

const build = async () => {
  // The phone packs what the npm step has copied; the rest can go side by side.
  const packages = await packMiniprogramNpm(root)
  const [areas] = await Promise.all([buildCloud(), phone(), buildConsole()])
  say('构建', `${Math.round(performance.now())} ms，npm ${packages.join(' ')}`)
  say('云函数', areas.join(' ') || '还没有')
  return areas
}

const rebuild = async (changed: string[]) => {
  try {
    const areas = await buildCloud()
    say('重建', `云函数 ${areas.length} 个`)
    if (changed.some((file) => !file.startsWith(join(root, 'cloudfunctions')))) await phone()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}

const main = async () => {
  const warm = await build()
  const { schema, seed, people = [], environment, templates, templateTitles } = await findParts()
  const cloud = await startLocalCloud({
    port,
    dataDir,
    functionsRoot,
    schema,
    environment,
    templates,
    templateTitles,
    people: () => people,
    sites: [
      { prefix: '/', dir: phoneDir },
      { prefix: '/console', dir: consoleDir },
    ],
    warm,
    log: (line) => console.log(line),
  })
  const stop = () => void cloud.stop().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)

  const seeded = await seedOnce(dataDir, cloud, seed)
  const collections = cloud.database.collections()
  const documents = collections.reduce((sum, { count }) => sum + count, 0)
  say('数据库', `${collections.length} 个集合，${documents} 条记录${seeded ? '（新放入演示数据）' : ''}，在 ${dataDir}`)
  say('手机', `${cloud.url}/`)
  say('控制台', `${cloud.url}/console`)
  say('就绪', `${(performance.now() / 1000).toFixed(1)} s`)

  if (process.argv.includes('--watch'))
    onChange(
      ['miniprogram', 'cloudfunctions', 'local/phone'].map((folder) => join(root, folder)),
      rebuild,
    )
}

main().catch((error: unknown) => {
  console.error(error instanceof Error && 'code' in error ? error.message : error)
  process.exit(1)
})
