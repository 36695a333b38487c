import { buildProject } from './build/project'

/** `npm run build`: functions to dist/cloudfunctions, npm packages into the mini-program. */
const main = async () => {
  const { areas, packages } = await buildProject()
  console.log(
    `构建 ${Math.round(performance.now())} ms：云函数 ${areas.join(' ') || '（还没有）'}；npm ${packages.join(' ')}`,
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
