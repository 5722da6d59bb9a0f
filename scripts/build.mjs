/** `npm run build`: builds the desktop, the served host and the command line into `out/`. */
import { checkNode } from './node-version.mjs'

checkNode()
const { build } = await import('./built.mjs')
await build(process.argv.slice(2)).catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
