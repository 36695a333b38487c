/** Weighs the packages as WeChat uploads them: minified files that are reachable from app.json. */
import { mainAtMost, weigh } from './miniprogram/weigh'

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`

const tell = async () => {
  const { main, subPackages, files } = await weigh()
  for (const { file, bytes } of files.slice(0, 10)) console.log(`${kilobytes(bytes).padStart(8)}  ${file}`)
  for (const [name, bytes] of Object.entries(subPackages)) console.log(`${kilobytes(bytes).padStart(8)}  ${name}`)
  console.log(`${kilobytes(main).padStart(8)}  main package of ${files.length} files, at most ${kilobytes(mainAtMost)}`)
  if (main > mainAtMost) process.exitCode = 1
}

void tell()
