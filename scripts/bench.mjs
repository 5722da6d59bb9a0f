/** `npm run bench [-- NAME] [--clones FOLDER]`: runs each benchmark in a process of its own, one after the other. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkNode } from './node-version.mjs'

checkNode()
const { values, positionals } = parseArgs({ options: { clones: { type: 'string' } }, allowPositionals: true })
const folder = join(import.meta.dirname, '../bench')
const [wanted = ''] = positionals
const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
const clones = values.clones === undefined ? [] : ['--clones', resolve(values.clones)]

for (const [index, name] of files.toSorted().entries()) {
  const header = index === 0 ? ['--header'] : []
  const { status } = spawnSync(process.execPath, [join(folder, name), ...header, ...clones], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
if (files.length === 0) {
  console.error(wanted === '' ? 'There are no benchmarks in bench/.' : `No benchmark in bench/ is named like "${wanted}".`)
  process.exitCode = 1
}
