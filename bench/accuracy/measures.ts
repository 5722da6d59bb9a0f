/** Measures: compares one snapshot with the reference, as rates that add up and as disagreements that can be looked at. */
import type { Load } from '../../shared/model/load.ts'
import { groupBy, isSame, matchCalls, type Pair } from './matching.ts'
import { add, none, rateOf, type Rate } from './rate.ts'
import { isListed, type PublishedLoads, type Reference, type ReferenceCall } from './reference.ts'
import type { Snapshot } from './snapshot.ts'

export interface Disagreement {
  readonly measure: string
  readonly repo: string
  readonly place: string
  readonly detail: string
}

export interface Measures {
  readonly rates: ReadonlyMap<string, Rate>
  readonly disagreements: readonly Disagreement[]
}

/** Keys of the rates that have a goal, in the order they are printed. */
export const goals: readonly (readonly [string, number])[] = [
  ['files with published loads', 0.995],
  ['listed calls, recall', 0.99],
  ['listed calls, precision', 0.99],
  ['caller equal', 0.995],
  ['published names that stand in the snapshot', 0.8],
]

export function measure(snapshot: Snapshot, reference: Reference): Measures {
  const published = reference.published.filter(({ repo }) => repo === snapshot.repo)
  const parts = [measureFiles(snapshot, published), measureNames(snapshot, published)]
  // Lines of the reference hold at its commit only.
  if (snapshot.atCommit) parts.push(measureCalls(snapshot, reference))
  return addUp(parts)
}

export function addUp(parts: readonly Measures[]): Measures {
  const rates = new Map<string, Rate>()
  for (const [key, rate] of parts.flatMap((part) => [...part.rates])) rates.set(key, add(rates.get(key) ?? none, rate))
  return { rates, disagreements: parts.flatMap((part) => part.disagreements) }
}

function measureFiles({ repo, paths, loads }: Snapshot, published: readonly PublishedLoads[]): Measures {
  const found = new Set(loads.map(({ path }) => path))
  const present = published.filter(({ file }) => paths.has(file))
  const missed = present.filter(({ file }) => !found.has(file))
  return {
    rates: new Map([['files with published loads', rateOf(present, ({ file }) => found.has(file))]]),
    disagreements: missed.map(({ file }) => ({ measure: 'file without a load', repo, place: file, detail: '' })),
  }
}

function measureNames({ repo, loads, standing }: Snapshot, published: readonly PublishedLoads[]): Measures {
  const found = new Set(loads.flatMap(({ modelNames }) => modelNames.map(({ name }) => name)))
  const folded = new Set([...found].map((name) => name.toLowerCase()))
  const names = [...new Set(published.flatMap(({ ptm_names }) => ptm_names))].toSorted()
  const present = names.filter((name) => standing.has(name))
  return {
    rates: new Map([
      ['published names that stand in the snapshot', rateOf(present, (name) => found.has(name))],
      ['  the same, capital letters aside', rateOf(present, (name) => folded.has(name.toLowerCase()))],
      ['  published names that stand anywhere at all', rateOf(names, (name) => standing.has(name))],
    ]),
    disagreements: present
      .filter((name) => !found.has(name))
      .map((name) => ({ measure: 'name not found', repo, place: name, detail: '' })),
  }
}

function measureCalls(snapshot: Snapshot, { calls: all, list }: Reference): Measures {
  const calls = all.filter(({ repo, file }) => repo === snapshot.repo && snapshot.paths.has(file))
  // The reference reads Python files only.
  const loads = snapshot.loads.filter(({ path }) => path.endsWith('.py'))
  const { pairs, missed } = matchCalls(calls, loads)
  const listed = calls.filter((call) => call.listed)
  const matchedCalls = new Map(pairs.map((pair) => [pair.call, pair]))
  const matchedLoads = new Map(pairs.map((pair) => [pair.load, pair]))
  const claims = loads.filter((load) => load.confidence !== 'low' && isClaimed(load, matchedLoads.get(load), list))
  const onList = pairs.filter(({ call }) => call.listed)
  const sure = (call: ReferenceCall): boolean => matchedCalls.get(call)?.load.confidence !== 'low'
  const rates = new Map<string, Rate>([
    ['listed calls, recall', rateOf(listed, (call) => matchedCalls.has(call))],
    ['  without candidates of low confidence', rateOf(listed, (call) => matchedCalls.has(call) && sure(call))],
    ['listed calls, precision', rateOf(claims, (load) => matchedLoads.get(load)?.call.listed === true)],
    ['  calls on any list or none, recall', rateOf(calls, (call) => matchedCalls.has(call))],
    ['  all loads but candidates, precision', rateOf(sureLoads(loads), (load) => matchedLoads.has(load))],
    ['caller equal', rateOf(onList, ({ call, load }) => call.caller === load.caller)],
    ['  component equal', rateOf(onList, isSameComponent)],
    ['  signature equal', rateOf(onList, ({ call, load }) => isSame(call, load))],
    ['  kind equal', rateOf(onList, ({ call, load }) => call.kind === load.kind)],
  ])
  for (const aspect of ['kind', 'component'] as const) {
    for (const [value, some] of groupBy(listed, (call) => call[aspect]))
      rates.set(
        `    recall, ${aspect} ${value}`,
        rateOf(some, (call) => matchedCalls.has(call)),
      )
    for (const [value, some] of groupBy(claims, (load) => load[aspect]))
      rates.set(
        `    precision, ${aspect} ${value}`,
        rateOf(some, (load) => matchedLoads.get(load)?.call.listed === true),
      )
  }
  const unknown = sureLoads(loads).filter((load) => !matchedLoads.has(load))
  return { rates, disagreements: disagreementsOf(snapshot.repo, onList, missed, unknown) }
}

function sureLoads(loads: readonly Load[]): Load[] {
  return loads.filter(({ confidence }) => confidence !== 'low')
}

/** A load that says of itself that it is on the list: by its signature, or by the signature of the call it stands for. */
function isClaimed(load: Load, pair: Pair | undefined, list: Reference['list']): boolean {
  return pair?.call.listed ?? isListed(list, load.signature)
}

/** The reference calls downloads of files a model; the scan tells weights apart. */
function isSameComponent({ call, load }: Pair): boolean {
  return call.component === load.component || (call.component === 'model' && load.component === 'weights')
}

function disagreementsOf(
  repo: string,
  onList: readonly Pair[],
  missed: readonly ReferenceCall[],
  extra: readonly Load[],
): Disagreement[] {
  const differing = (measure_: string, isEqual: (pair: Pair) => boolean, say: (pair: Pair) => string): Disagreement[] =>
    onList
      .filter((pair) => !isEqual(pair))
      .map((pair) => ({ measure: measure_, repo, place: placeOf(pair.load), detail: say(pair) }))
  return [
    ...missed.map((call) => ({
      measure: call.listed ? 'listed call not found' : 'other call not found',
      repo,
      place: `${call.file}:${call.line}`,
      detail: `${call.signature} (${call.kind})`,
    })),
    ...extra.map((load) => ({
      measure: 'load the reference lacks',
      repo,
      place: placeOf(load),
      detail: `${load.signature} (${load.kind}, ${load.confidence})`,
    })),
    ...differing(
      'caller',
      ({ call, load }) => call.caller === load.caller,
      ({ call, load }) => `reference ${call.caller || '(module)'}, found ${load.caller || '(module)'}`,
    ),
    ...differing(
      'component',
      isSameComponent,
      ({ call, load }) => `reference ${call.component}, found ${load.component}`,
    ),
    ...differing(
      'signature',
      ({ call, load }) => isSame(call, load),
      ({ call, load }) => `reference ${call.signature}, found ${load.signature}`,
    ),
    ...differing(
      'kind',
      ({ call, load }) => call.kind === load.kind,
      ({ call, load }) => `reference ${call.kind}, found ${load.kind}`,
    ),
  ]
}

function placeOf(load: Load): string {
  return `${load.path}:${load.line}`
}
