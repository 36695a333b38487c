import { build } from 'esbuild'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The mini-program's own tokens, in a browser's unit: 2 rpx are 1 px. */
const tokensAsCss = (wxss: string) => wxss.replace(/(\d+(?:\.\d+)?)rpx/g, (_, rpx: string) => `${Number(rpx) / 2}px`)

/** Writes the page to `outDir`. */
export async function buildConsole({ root, outDir }: { root: string; outDir: string }): Promise<void> {
  await mkdir(outDir, { recursive: true })
  await build({
    entryPoints: { console: join(__dirname, 'console.ts') },
    outdir: outDir,
    bundle: true,
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    logLevel: 'silent',
  })
  await build({
    stdin: { contents: "@import './console.css';", resolveDir: __dirname, loader: 'css' },
    outfile: join(outDir, 'console.css'),
    bundle: true,
    charset: 'utf8',
    minify: true,
    logLevel: 'silent',
    plugins: [
      {
        name: 'tokens',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^tokens$/ }, () => ({ path: join(root, 'miniprogram/styles/tokens.wxss') }))
          onLoad({ filter: /\.wxss$/ }, async ({ path }) => ({
            contents: tokensAsCss(await readFile(path, 'utf8')),
            loader: 'css',
          }))
        },
      },
    ],
  })
  await copyFile(join(__dirname, 'index.html'), join(outDir, 'index.html'))
}
