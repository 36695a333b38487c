/** Journeys run what `npm run build` builds and the phone. */
const { spawnSync } = require('node:child_process')
const path = require('node:path')

module.exports = async () => {
  const root = path.resolve(__dirname, '../..')
  const { status } = spawnSync(process.execPath, ['--import', require.resolve('tsx'), 'scripts/build.ts', '--phone'], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('the build failed')
}
