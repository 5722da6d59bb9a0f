/** `npm run check`: types, lint with the boundaries, and unit tests; the same here as in continuous integration. */
import { checkNode } from './node-version.mjs'

checkNode()
const { closingLine, lint, summarise, total, types, unit } = await import('./parts.mjs')

// The two compilers' work is short, so they share one core while the tests take the other.
const [unitPart, ...others] = await Promise.all([unit(), types(), lint()])
const parts = [...others, unitPart]
if (!summarise(parts)) process.exitCode = 1
console.log(closingLine(total(parts)))
