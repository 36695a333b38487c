/** Writes components/icon/masks.wxss from assets/icon/*.svg: WXSS on a phone loads no file of the package, only data. */
import fs from 'node:fs'
import { masks, masksFile } from './miniprogram/masks'

fs.writeFileSync(masksFile, masks())
