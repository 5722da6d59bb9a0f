/** `npm run -s loadstone -- ...`: the command line; builds it first when it must, and keeps stdout for its output alone. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode } from './node-version.mjs'

checkNode()
const { ensureBuilt, root } = await import('./built.mjs')

try {
  await ensureBuilt((line) => console.error(line))
} catch (error) {
  console.error(error.message)
  process.exit(2)
}
// npm runs scripts in the package's folder, but paths on the command line mean the user's.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const entry = join(root, 'out/main/cli.js')
process.argv = [process.execPath, entry, ...process.argv.slice(2)]
await import(pathToFileURL(entry).href)
