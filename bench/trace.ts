/**
 * Trace of all loads of one clone (`node bench/trace.ts CLONE`), with nothing kept from before: reading the clone, parsing
 * what is asked for, and the callers of every load up to depth six. The peer is the way of section 3.2 of the paper: breadth
 * first by name alone, one `git grep` process for each function, each asked once for all loads together. Fair to the peer:
 * the function around each line is looked up in texts that are in memory already, at no cost to it. Finding the loads is
 * counted for neither. Both run in turns; of many names the peer searches for every n-th, and its time counts n times.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { testGrammars } from '../electron/backEnd.fixture.ts'
import { openClone } from '../electron/clone/openClone.ts'
import { scanClone } from '../electron/detection/scanClone.ts'
import { readSignaturePacks } from '../electron/detection/signatureFiles.ts'
import { readSources } from '../electron/study/sources.ts'
import type { FileFacts } from '../electron/syntax/facts.ts'
import { createParsePool } from '../electron/syntax/parsePool.ts'
import { functionsThatName, lastPart, reachByName } from '../electron/trace/byName.ts'
import { rootStep, traceCallers } from '../electron/trace/callers.ts'
import { extentOf, placesOf } from '../electron/trace/extent.ts'
import type { Place } from '../electron/trace/targets.ts'
import { Tracer } from '../electron/trace/tracer.ts'
import type { TraceStep } from '../shared/api/trace.ts'
import { inTurns, quantile } from './harness.ts'

const depth = 6
const turns = 3
const mostSearches = 60
const [path] = parseArgs({ allowPositionals: true, options: { header: { type: 'boolean' } } }).positionals
if (path === undefined) throw new Error('give the path of a clone')
const parseWorker = new URL('../electron/syntax/parse.worker.ts', import.meta.url)
const pool = createParsePool({ createWorker: (given) => new Worker(parseWorker, given), paths: testGrammars })
const { signal } = new AbortController()
const clone = await openClone(path)
const packs = await readSignaturePacks(join(import.meta.dirname, '../resources/signatures'))
const { loads } = await scanClone(clone, { repositoryId: '', packs, pool, signal })
const roots = loads.map(({ caller, ...place }) => rootStep({ ...place, symbol: caller }))

let parsed = 0
async function startTracer(): Promise<Tracer> {
  return new Tracer(await readSources(clone, signal), async ({ python }) => {
    parsed += 1
    const outcome = await pool.parse(python, signal)
    return outcome.status === 'parsed' ? (JSON.parse(outcome.facts) as FileFacts) : null
  })
}

const keyOf = ({ path: file, symbol }: Place) => `${file} ${symbol}`
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

async function timed<T>(run: () => Promise<T> | T): Promise<{ value: T; milliseconds: number }> {
  const started = performance.now()
  const value = await run()
  return { value, milliseconds: performance.now() - started }
}

/** One process for one function, as a script would start it. */
function grep(name: string): void {
  const pattern = `(^|[^A-Za-z0-9_])${name}\\(`
  const words = ['grep', '-n', '-E', '-e', pattern, clone.commit, '--', '*.py', '*.ipynb']
  const { status, error } = spawnSync('git', words, { cwd: path, maxBuffer: 2 ** 30 })
  if (error !== undefined || (status !== 0 && status !== 1)) throw error ?? new Error(`git grep ended with ${status}`)
}

/** Names that the peer has to search for: all loads start together, so that none is searched for twice. */
function namesByLevel(tracer: Tracer): string[] {
  const asked = new Set<string>()
  let level: readonly Place[] = roots
  for (let step = 0; step < depth; step += 1) {
    const names = new Set(level.map(({ symbol }) => lastPart(symbol)).filter((name) => name !== '' && !asked.has(name)))
    for (const name of names) asked.add(name)
    level = [...names].flatMap((name) => functionsThatName(tracer, name))
  }
  return [...asked]
}

async function traceAll(): Promise<{ tracer: Tracer; traces: TraceStep[][] }> {
  const tracer = await startTracer()
  const traces = []
  for (const root of roots) traces.push(await traceCallers(root, tracer, { depth, signal }))
  return { tracer, traces }
}

const { tracer, traces } = await traceAll()
const parsedFiles = parsed
const again = await timed(async () => {
  for (const root of roots) await traceCallers(root, tracer, { depth, signal })
})
const named = await timed(() => roots.map((root) => reachByName(tracer, root, depth)))
const names = namesByLevel(tracer)
const every = Math.ceil(names.length / mostSearches)
const searched = names.filter((_, index) => index % every === 0)
const peerRun = () => searched.forEach(grep)
const times = await inTurns({ ours: traceAll, peer: peerRun, times: turns, warmUp: 0 })
const ours = quantile(times.ours, 0.5)
const peer = (quantile(times.peer, 0.5) * names.length) / searched.length

const resolved = traces.map((steps) => placesOf(steps))
await tracer.parse(named.value.flat(), signal)
const both = resolved.map((places, index) => {
  const others = new Set((named.value[index] ?? []).map(keyOf))
  const own = new Set(places.map(keyOf))
  return {
    ours: extentOf(tracer, places),
    byName: extentOf(tracer, named.value[index] ?? []),
    shared: [...own].filter((key) => others.has(key)).length,
  }
})
await pool.close()
await clone.close()

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
const figures = (pick: (one: (typeof both)[number]) => number) => mean(both.map(pick)).toFixed(1)
console.log(
  `${clone.name}: ${loads.length} loads, ${tracer.code.files.size} Python files, ${parsedFiles} parsed to trace them`,
)
console.log(`  reached per load   ours      by name`)
console.log(
  `  files              ${figures((one) => one.ours.files.length).padEnd(9)} ${figures((one) => one.byName.files.length)}`,
)
console.log(
  `  functions          ${figures((one) => one.ours.functions.length).padEnd(9)} ${figures((one) => one.byName.functions.length)}`,
)
console.log(`  lines of code      ${figures((one) => one.ours.lines).padEnd(9)} ${figures((one) => one.byName.lines)}`)
console.log(`  functions in both  ${figures((one) => one.shared)}`)
console.log(`  time, all loads: ours ${seconds(ours)}, once more ${seconds(again.milliseconds)}`)
console.log(
  `  git grep: ${seconds(peer)} for ${names.length} names (timed: ${searched.length}), ratio x${(peer / ours).toFixed(0)}`,
)
console.log(`  by name within the program: ${seconds(named.milliseconds)}`)
