/** Load filter: which loads are listed, and which one comes next. Pure; the list and the keys share it. */
import type { Load } from '../../shared/model/load.ts'
import { isNamedByHand } from '../../shared/text/namedByHand.ts'
import { isTestPath } from '../../shared/text/testPath.ts'

export interface LoadFilter {
  /** Words that must all occur in path, callee, signature or model names; case does not count. */
  readonly text: string
  /** One repository's loads or those of all. */
  readonly scope: 'repository' | 'study'
  readonly library: string | null
  readonly hub: string | null
  readonly component: string | null
  readonly weights: 'any' | 'loads' | 'none'
  readonly coded: 'any' | 'coded' | 'uncoded'
  readonly confidence: string | null
  readonly named: 'any' | 'unnamed'
  /** The repository's own tests, which no profile counts, are most of the loads of some. */
  readonly tests: 'any' | 'outside' | 'inside'
  /** Candidates of low confidence stay out of the way until they are asked for. */
  readonly candidates: 'hidden' | 'shown'
}

export const everyLoad: LoadFilter = {
  text: '',
  scope: 'repository',
  library: null,
  hub: null,
  component: null,
  weights: 'any',
  coded: 'any',
  confidence: null,
  named: 'any',
  tests: 'any',
  candidates: 'hidden',
}

/** A call that looks like a load and may be none; once a person has named it, it is one. */
export function isCandidate(load: Load): boolean {
  return load.confidence === 'low' && !isNamedByHand(load)
}

/** Loads whose model the scan could not tell: the work list of naming. */
export function needsName(load: Load): boolean {
  return load.loadsWeights && load.modelNames.length === 0 && !isNamedByHand(load)
}

/** Whether the filter's word on tests lets a load pass. */
export function fitsTests(load: Pick<Load, 'path'>, { tests }: Pick<LoadFilter, 'tests'>): boolean {
  return tests === 'any' || isTestPath(load.path) === (tests === 'inside')
}

/** True when the filter hides nothing by itself (the scope and the candidates aside, which have switches of their own). */
export function isEveryLoad(filter: LoadFilter): boolean {
  return (Object.keys(everyLoad) as (keyof LoadFilter)[]).every(
    (key) => key === 'scope' || key === 'candidates' || filter[key] === everyLoad[key],
  )
}

function wordsFit(load: Load, text: string): boolean {
  const names = load.modelNames.map((model) => model.name)
  const searched = [load.path, load.callee, load.signature, load.caller, ...names].join('\n').toLowerCase()
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word))
}

/** `coded` holds the ids of loads that have a coding. */
export function fits(load: Load, filter: LoadFilter, coded: ReadonlySet<string>): boolean {
  // Asking for low confidence by the filter is asking for the candidates.
  if (filter.candidates === 'hidden' && filter.confidence !== 'low' && isCandidate(load)) return false
  if (filter.confidence !== null && load.confidence !== filter.confidence) return false
  if (filter.named === 'unnamed' && !needsName(load)) return false
  if (!fitsTests(load, filter)) return false
  if (filter.library !== null && load.library !== filter.library) return false
  if (filter.hub !== null && load.hub !== filter.hub) return false
  if (filter.component !== null && load.component !== filter.component) return false
  if (filter.weights !== 'any' && load.loadsWeights !== (filter.weights === 'loads')) return false
  if (filter.coded !== 'any' && coded.has(load.id) !== (filter.coded === 'coded')) return false
  return wordsFit(load, filter.text)
}

/** Where one is: on a load, or only in a file of a repository. */
export interface Standpoint {
  readonly loadId: string | null
  readonly repositoryId: string | null
  readonly path: string | null
}

/**
 * The next (1) or previous (-1) load that passes, going round at the ends; from the standpoint's load, else from its
 * file. The load one stands on need not pass: one that was just coded is left by going on from where it stood.
 */
export function neighbourLoad(
  loads: readonly Load[],
  from: Standpoint,
  direction: 1 | -1,
  passes: (load: Load) => boolean,
): Load | undefined {
  const here = loads.findIndex((load) => load.id === from.loadId)
  const inFile = loads.findIndex((load) => load.repositoryId === from.repositoryId && load.path === from.path)
  const outside = direction === 1 ? -1 : loads.length
  const beforeFile = inFile === -1 ? outside : direction === 1 ? inFile - 1 : inFile
  const start = here === -1 ? beforeFile : here
  for (let step = 1; step <= loads.length; step += 1) {
    const index = (((start + direction * step) % loads.length) + loads.length) % loads.length
    const load = loads[index]
    if (load !== undefined && passes(load)) return load
  }
  return undefined
}
