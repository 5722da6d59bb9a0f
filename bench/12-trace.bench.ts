/**
 * Trace of all loads of the largest clone below `--clones FOLDER` that has any: reading the clone, parsing what is asked for
 * and the callers of every load up to depth six, with nothing kept from before, against breadth first by `git grep`.
 * Finding the loads is counted for neither. Of many names the peer searches for every n-th, and its time counts n times.
 */
import { parseArgs } from 'node:util'
import { join } from 'node:path'
import type { Clone } from '../electron/clone/clone.ts'
import { discoverClones } from '../electron/clone/discoverClones.ts'
import { openClone } from '../electron/clone/openClone.ts'
import { scanClone } from '../electron/detection/scanClone.ts'
import { readSignaturePacks } from '../electron/detection/signatureFiles.ts'
import { readSources } from '../electron/study/sources.ts'
import type { FileFacts } from '../electron/syntax/facts.ts'
import { poolFromSource } from '../electron/syntax/parsePool.fixture.ts'
import { reachByName } from '../electron/trace/byName.ts'
import { rootStep, traceCallers } from '../electron/trace/callers.ts'
import { extentOf, placesOf } from '../electron/trace/extent.ts'
import type { Place } from '../electron/trace/targets.ts'
import { Tracer } from '../electron/trace/tracer.ts'
import type { TraceStep } from '../shared/api/trace.ts'
import { inTurns, printRow, quantile, timesOf } from './harness.ts'
import { grepCalls, namesToSearch } from './traceByGrep.ts'

const depth = 6
const mostSearches = 60
const shownExamples = 5
/** The time of the paper's way allowed for ours: fifty times faster. */
const budget = { ratio: 1 / 50 }
const options = { clones: { type: 'string' }, header: { type: 'boolean' } } as const
const { clones } = parseArgs({ options }).values
const { signal } = new AbortController()

const pool = poolFromSource()

async function startTracer(clone: Clone): Promise<Tracer> {
  return new Tracer(await readSources(clone, signal), async ({ python }) => {
    const outcome = await pool.parse(python, signal)
    return outcome.status === 'parsed' ? (JSON.parse(outcome.facts) as FileFacts) : null
  })
}

async function traceAll(clone: Clone, roots: readonly TraceStep[]): Promise<{ tracer: Tracer; traces: TraceStep[][] }> {
  const tracer = await startTracer(clone)
  const traces = []
  for (const root of roots) traces.push(await traceCallers(root, tracer, { depth, signal }))
  return { tracer, traces }
}

/** The clone with the most Python files among those with a load, and the load's own places. */
async function largest(folder: string): Promise<{ path: string; clone: Clone; roots: TraceStep[] } | null> {
  const packs = await readSignaturePacks(join(import.meta.dirname, '../resources/signatures'))
  const sizes = []
  for (const { path } of await discoverClones(folder)) {
    const clone = await openClone(path)
    sizes.push({ path, files: (await clone.listFiles(signal)).filter((file) => file.path.endsWith('.py')).length })
    await clone.close()
  }
  for (const { path } of sizes.toSorted((a, b) => b.files - a.files)) {
    const clone = await openClone(path)
    const { loads } = await scanClone(clone, { repositoryId: '', packs, pool, signal })
    const roots = loads.map(({ caller, ...place }) => rootStep({ ...place, symbol: caller }))
    if (roots.length > 0) return { path, clone, roots }
    await clone.close()
  }
  return null
}

const keyOf = ({ path, symbol }: Place) => `${path} ${symbol || '(module)'}`
const unite = (places: readonly (readonly Place[])[]) => new Map(places.flat().map((place) => [keyOf(place), place]))

/** Which functions either way reaches from any load, and a few that only one reaches, evenly spread over the paths. */
function printReached(tracer: Tracer, ours: readonly Place[][], theirs: readonly Place[][]): void {
  const [own, named] = [unite(ours), unite(theirs)]
  const sides = [
    ['both', [...own.keys()].filter((key) => named.has(key))],
    ['only Loadstone', [...own.keys()].filter((key) => !named.has(key))],
    ['only by name', [...named.keys()].filter((key) => !own.has(key))],
  ] as const
  for (const [side, keys] of sides) {
    console.log(`  functions reached by ${side}: ${keys.length}`)
    const every = Math.max(1, Math.ceil(keys.length / shownExamples))
    if (side !== 'both') keys.toSorted().forEach((key, at) => at % every === 0 && console.log(`    ${key}`))
  }
  const mean = (pick: (places: readonly Place[]) => number, of: readonly Place[][]) =>
    (of.reduce((sum, places) => sum + pick(places), 0) / Math.max(1, of.length)).toFixed(1)
  const perLoad = [
    ['files', (places: readonly Place[]) => extentOf(tracer, places).files.length],
    ['functions', (places: readonly Place[]) => extentOf(tracer, places).functions.length],
    ['lines of code', (places: readonly Place[]) => extentOf(tracer, places).lines],
  ] as const
  for (const [unit, pick] of perLoad)
    console.log(`  ${unit} per load: ${mean(pick, ours)}, by name ${mean(pick, theirs)}`)
}

const chosen = clones === undefined ? null : await largest(clones)
if (clones === undefined)
  console.log('trace: no clones were given; with --clones FOLDER the largest with loads is traced.')
else if (chosen === null) console.log(`trace: no clone with a load is in ${clones}.`)
else {
  const { path, clone, roots } = chosen
  const { tracer, traces } = await traceAll(clone, roots)
  const names = namesToSearch(tracer, roots, depth)
  const every = Math.ceil(names.length / mostSearches)
  const searched = names.filter((_, index) => index % every === 0)
  const measured = await inTurns({
    ours: () => traceAll(clone, roots),
    peer: () => searched.forEach((name) => grepCalls(path, clone.commit, name)),
    times: 3,
    warmUp: 0,
  })
  const times = timesOf(
    measured.ours,
    measured.peer.map((time) => (time * names.length) / searched.length),
  )
  const name = `trace of ${roots.length} loads in ${clone.name}`
  printRow({ name, times, peer: `git grep for ${names.length} names (${searched.length} timed)`, budget })
  const theirs = roots.map((root) => reachByName(tracer, root, depth))
  await tracer.parse(theirs.flat(), signal)
  const [ours, peer] = [quantile(times.ours, 0.5), quantile(times.peer, 0.5)]
  console.log(`  ${(peer / ours).toFixed(0)} times as fast`)
  printReached(tracer, traces.map(placesOf), theirs)
  await clone.close()
}
await pool.close()
