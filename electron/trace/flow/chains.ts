/**
 * Chains: through which calls a load is reached for one of its names. A function that loads whatever it is told stands for a
 * model at each of its call sites; what it gives back at one of them is that model, and no other.
 */
import type { EvidenceStep, Load } from '../../../shared/model/load.ts'
import type { FlowModel } from '../../study/flow.ts'
import { functionAround } from '../indexedFile.ts'
import { type FileFlow, fileFlowOf, type Site } from './fileFlow.ts'
import type { Following } from './following.ts'

/** A load as one of its models: from which calls its name comes, innermost first; none where the name is at the load. */
export interface Start {
  readonly id: string
  readonly load: Load
  readonly callSites: readonly EvidenceStep[]
}

/** A load of more names than this is followed once for all of them. */
const mostNames = 12

/** A model whose key is one of the load's names is that name; others are the load as it is. */
export function startOf(load: Load, { key }: Pick<FlowModel, 'key'>): Start {
  const { modelNames } = load
  const name = modelNames.find((one) => one.name === key)
  const callSites = name?.evidence.filter(({ rule }) => rule === 'call site') ?? []
  const isOneOfSeveral = modelNames.length > 1 && modelNames.length <= mostNames && callSites.length > 0
  if (!isOneOfSeveral) return { id: load.id, load, callSites: [] }
  return { id: [load.id, ...callSites.map(({ path, start }) => `${path} ${start}`)].join('\n'), load, callSites }
}

/** Files that have to be parsed before a chain can be found. */
export function pathsOf({ load, callSites }: Start): readonly string[] {
  return [load.path, ...callSites.map(({ path }) => path)]
}

/** The numbers of the calls, outermost first; as far as they can be found, and each with the function that it runs. */
export function callsOf(following: Following, { callSites }: Start, flow: FileFlow, site: Site): number[] {
  const calls: number[] = []
  let inside: { flow: FileFlow; site: Site } = { flow, site }
  for (const { path, start, end } of callSites) {
    const file = following.code.files.get(path)
    const around = file === undefined ? null : fileFlowOf(file)
    const call = around?.siteAt({ start, end })
    const facts = inside.flow.file.facts
    if (around === null || call === undefined || facts === null || facts === undefined) break
    const number = following.numberOf(around, call)
    const of = { file: inside.flow.file, scope: functionAround(facts, inside.site.scope) }
    following.calls[number]?.callees.set(`start ${number}`, { of, shift: 0, makes: null })
    calls.unshift(number)
    inside = { flow: around, site: call }
  }
  return calls
}
