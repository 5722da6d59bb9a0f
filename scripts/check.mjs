/** `npm run check`: types, lint with the boundaries, and unit tests; the same here as in continuous integration. */
import { checkNode } from './node-version.mjs'

checkNode()
const { closingLine, lint, summarise, total, types, unit } = await import('./parts.mjs')

const parts = await Promise.all([types(), lint(), unit()])
if (!summarise(parts)) process.exitCode = 1
console.log(closingLine(total(parts)))
