/** Compiles all WXML and WXS with WeChat's own compiler, and says where it stumbles. */
import { ownFiles, source } from './miniprogram/files'
import { checkWxml } from './miniprogram/wxml'

const files = ownFiles('.wxml', '.wxs')
const complaint = checkWxml(source, files)
if (complaint) console.error(complaint)
else console.log(`${files.length} WXML and WXS files are well formed`)
process.exitCode = complaint ? 1 : 0
