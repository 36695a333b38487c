/* global Buffer */
/**
 * miniprogram-simulate loads .js only and finds components by file path only. This writes .sim/: a copy of miniprogram/ and of
 * TDesign with scripts compiled to CommonJS, global components named in each JSON, and package paths made absolute. Only what
 * changed is written, so that two runs at once do not take files from under each other.
 */
const fs = require('node:fs')
const path = require('node:path')
const esbuild = require('esbuild')

const root = path.resolve(__dirname, '../../..')
const source = path.join(root, 'miniprogram')
const sim = path.join(root, '.sim')
const packed = path.join(sim, 'miniprogram_npm/tdesign-miniprogram')
const tdesign = path.join(root, 'node_modules/tdesign-miniprogram')

module.exports = async () => {
  await buildPackage()
  const globals = readJson(path.join(source, 'app.json')).usingComponents ?? {}
  const written = await copy(source, sim, (file) => forSimulate(file, globals))
  for (const file of filesIn(sim)) if (!written.has(file) && !file.startsWith(packed)) fs.rmSync(file, { force: true })
}

/** Once per version: it does not change between two runs. */
async function buildPackage() {
  const stamp = path.join(packed, '.version')
  const { version } = readJson(path.join(tdesign, 'package.json'))
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === version) return
  await copy(path.join(tdesign, 'miniprogram_dist'), packed)
  fs.writeFileSync(stamp, version)
}

/** No style sheets: jsdom lays nothing out, and compiling TDesign's anew for each test takes most of the time. */
async function copy(from, to, json = (file) => fs.readFileSync(file)) {
  const files = filesIn(from).filter((file) => !/\.(wxss|d\.ts)$/.test(file))
  const written = new Set()
  const write = (file, content) => {
    written.add(file)
    writeChanged(file, Buffer.from(content))
  }
  const scripts = files.filter((file) => /\.(ts|js)$/.test(file))
  for (const file of files) {
    if (scripts.includes(file)) continue
    write(path.join(to, path.relative(from, file)), file.endsWith('.json') ? json(file) : fs.readFileSync(file))
  }
  const options = { outdir: to, outbase: from, format: 'cjs', target: 'es2020', logLevel: 'error', write: false }
  const { outputFiles } = await esbuild.build({ entryPoints: scripts, ...options })
  for (const { path: file, contents } of outputFiles) write(file, contents)
  return written
}

function filesIn(folder) {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => folder !== source || !file.startsWith(path.join(source, 'miniprogram_npm')))
}

/** By rename, so that nobody reads half a file. */
function writeChanged(file, content) {
  if (fs.existsSync(file) && fs.readFileSync(file).equals(content)) return
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.${process.pid}`, content)
  fs.renameSync(`${file}.${process.pid}`, file)
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
