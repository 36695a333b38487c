/**
 * miniprogram-simulate loads .js only and finds components by file path only. This writes .sim/: a copy of miniprogram/ and of
 * TDesign with scripts compiled to CommonJS, global components named in each JSON, and package paths made absolute.
 */
const fs = require('node:fs')
const path = require('node:path')
const esbuild = require('esbuild')

const root = path.resolve(__dirname, '../../..')
const source = path.join(root, 'miniprogram')
const sim = path.join(root, '.sim')
const tdesign = path.join(root, 'node_modules/tdesign-miniprogram')
const packed = 'miniprogram_npm/tdesign-miniprogram'

module.exports = async () => {
  await buildPackage()
  const keep = path.join(sim, 'miniprogram_npm')
  for (const name of fs.readdirSync(sim))
    if (path.join(sim, name) !== keep) fs.rmSync(path.join(sim, name), { recursive: true })
  const globals = readJson(path.join(source, 'app.json')).usingComponents ?? {}
  await copy(source, sim, (file) => forSimulate(file, globals))
}

/** Once per version: it does not change between two runs. */
async function buildPackage() {
  const target = path.join(sim, packed)
  const stamp = path.join(target, '.version')
  const { version } = readJson(path.join(tdesign, 'package.json'))
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === version) return
  fs.rmSync(target, { recursive: true, force: true })
  await copy(path.join(tdesign, 'miniprogram_dist'), target)
  fs.writeFileSync(stamp, version)
}

async function copy(from, to, json = (file) => fs.readFileSync(file, 'utf8')) {
  const scripts = []
  for (const entry of fs.readdirSync(from, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    const inside = path.relative(from, file)
    if (!entry.isFile() || (from === source && inside.startsWith('miniprogram_npm'))) continue
    if (/(?<!\.d)\.(ts|js)$/.test(entry.name)) scripts.push(file)
    // No style sheets: jsdom lays nothing out, and compiling TDesign's anew for each test takes most of the time.
    else if (!entry.name.endsWith('.wxss')) {
      fs.mkdirSync(path.dirname(path.join(to, inside)), { recursive: true })
      if (entry.name.endsWith('.json')) fs.writeFileSync(path.join(to, inside), json(file))
      else fs.copyFileSync(file, path.join(to, inside))
    }
  }
  await esbuild.build({
    entryPoints: scripts,
    outdir: to,
    outbase: from,
    format: 'cjs',
    target: 'es2020',
    logLevel: 'error',
  })
}

function forSimulate(file, globals) {
  const json = readJson(file)
  const wxml = file.replace(/json$/, 'wxml')
  if (!fs.existsSync(wxml)) return JSON.stringify(json)
  const text = fs.readFileSync(wxml, 'utf8')
  // Only those that it draws: a global component that named all of them would name itself.
  const drawn = Object.entries(globals).filter(([tag]) => text.includes(`<${tag}`))
  const all = { ...Object.fromEntries(drawn), ...json.usingComponents }
  for (const [tag, place] of Object.entries(all))
    if (place.startsWith('tdesign-miniprogram/')) all[tag] = `/miniprogram_npm/${place}`
  return JSON.stringify({ ...json, component: true, usingComponents: all })
}

function readJson(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'))
}
