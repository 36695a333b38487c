import { buildPhone } from './build/phone'
import { buildProject } from './build/project'

/** `npm run build`: functions to dist/cloudfunctions, npm packages into the mini-program; with `--phone` also the phone. */
const main = async () => {
  const { areas, packages } = await buildProject()
  console.log(
    `构建 ${Math.round(performance.now())} ms：云函数 ${areas.join(' ') || '（还没有）'}；npm ${packages.join(' ')}`,
  )
  if (!process.argv.includes('--phone')) return
  const { ms, errors } = await buildPhone()
  if (errors.length) throw new Error(errors.join('\n'))
  console.log(`手机 ${Math.round(ms)} ms`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
