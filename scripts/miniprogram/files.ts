import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(__dirname, '../..')
export const source = path.join(root, 'miniprogram')
const packed = path.join(source, 'miniprogram_npm')

/** Every file of the mini-program that we wrote with one of these endings, relative to it. */
export function ownFiles(...endings: string[]): string[] {
  return fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.startsWith('miniprogram_npm') && endings.some((ending) => file.endsWith(ending)))
    .map((file) => file.split(path.sep).join('/'))
    .sort()
}

/** What a page of a package is found under: built, or before the first build as it was installed. */
export function inPackage(specifier: string): string {
  const [name, ...rest] = specifier.split('/')
  const built = path.join(packed, specifier)
  return fs.existsSync(path.dirname(built))
    ? built
    : path.join(root, 'node_modules', name!, 'miniprogram_dist', ...rest)
}

export const readJson = <T>(file: string): T => JSON.parse(fs.readFileSync(file, 'utf8')) as T
