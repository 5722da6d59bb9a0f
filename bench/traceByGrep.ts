/**
 * The peer of tracing: the way of section 3.2 of the paper, breadth first by name alone, one `git grep` process for each
 * function. Fair to it: the function around each line is looked up in texts that are in memory already, at no cost.
 */
import { spawnSync } from 'node:child_process'
import { functionsThatName, lastPart } from '../electron/trace/byName.ts'
import type { Place } from '../electron/trace/targets.ts'
import type { Tracer } from '../electron/trace/tracer.ts'

/** One process for one function, as a script would start it; exit code 1 means that nothing was found. */
export function grepCalls(folder: string, commit: string, name: string): void {
  const pattern = `(^|[^A-Za-z0-9_])${name}\\(`
  const words = ['grep', '-n', '-E', '-e', pattern, commit, '--', '*.py', '*.ipynb']
  const { status, error } = spawnSync('git', words, { cwd: folder, maxBuffer: 2 ** 30 })
  if (error !== undefined || (status !== 0 && status !== 1)) throw error ?? new Error(`git grep ended with ${status}`)
}

/** Names that have to be searched for: all loads start together, so that none is searched for twice. */
export function namesToSearch(tracer: Tracer, roots: readonly Place[], depth: number): string[] {
  const asked = new Set<string>()
  let level = roots
  for (let step = 0; step < depth; step += 1) {
    const names = new Set(level.map(({ symbol }) => lastPart(symbol)).filter((name) => name !== '' && !asked.has(name)))
    for (const name of names) asked.add(name)
    level = [...names].flatMap((name) => functionsThatName(tracer, name))
  }
  return [...asked]
}
