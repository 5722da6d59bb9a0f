/** Made here: the networks that are trained from scratch, as they are reported: which of them, by what key, and where they are. */
import type { FlowScratch } from '../../study/flow.ts'
import type { Definition } from '../entities.ts'
import { fileFlowOf } from './fileFlow.ts'
import { type Following, isMadeHere } from './following.ts'
import { isOutside } from './scratch.ts'
import { placeOf } from './showing.ts'

function nameOf({ file, scope }: Definition): string {
  return file.facts?.symbols[scope] ?? ''
}

export function keyOfNetwork(of: Definition): string {
  return `scratch:${of.file.path}#${nameOf(of)}`
}

/** Keys of networks made here by origin, those left out that are only layers of others. */
export function keysOfNetworks(following: Following): [number, string[]][] {
  const used = usedOutside(following)
  return following.origins.flatMap((origin, index): [number, string[]][] => {
    if (origin.kind === 'scratch') return used.has(index) ? [[index, [keyOfNetwork(origin.of)]]] : []
    if (origin.kind === 'built')
      return used.has(index) ? [[index, [`scratch:${origin.flow.file.path}#${origin.name}`]]] : []
    return origin.kind === 'unseen' ? [[index, [`scratch:${origin.flow.file.path}#${origin.label}`]]] : []
  })
}

/** Networks that are called or trained outside of other networks. */
function usedOutside({ uses, code }: Following): ReadonlySet<number> {
  const used = new Set<number>()
  for (const { arrival, verb, flow, scope } of uses.values()) {
    const { origin, is } = arrival.token
    const isUse = is === 'optimiser' || (is === 'model' && (verb === 'call' || verb === 'method'))
    if (isUse && !used.has(origin) && isOutside(code, flow, scope)) used.add(origin)
  }
  return used
}

export function trainedNetworks({ uses, origins }: Following): number[] {
  const trained = [...uses.values()].filter(({ arrival }) => arrival.token.is === 'optimiser')
  return trained.map(({ arrival }) => arrival.token.origin).filter((one) => isMadeHere(origins[one]))
}

function ofClass(of: Definition): FlowScratch[] {
  const flow = fileFlowOf(of.file)
  const own = of.file.facts?.facts.scopes[of.scope]
  if (flow === null || own === undefined) return []
  return [{ key: keyOfNetwork(of), label: nameOf(of), place: { ...placeOf(flow, own, of.scope), symbol: nameOf(of) } }]
}

/** Those of some origins, and those of classes that a model is a layer of, each once. */
export function scratchOf(
  { origins }: Following,
  keys: Iterable<readonly [number, readonly string[]]>,
  classes: readonly Definition[],
): FlowScratch[] {
  const found = classes.flatMap(ofClass)
  for (const [index, [key]] of keys) {
    const origin = origins[index]
    if (origin?.kind === 'scratch') found.push(...ofClass(origin.of))
    if (origin?.kind === 'built' && key !== undefined) {
      const { expression, scope } = origin.site
      found.push({ key, label: origin.label, place: placeOf(origin.flow, expression, scope) })
    }
    if (origin?.kind !== 'unseen' || key === undefined) continue
    found.push({ key, label: origin.label, place: placeOf(origin.flow, origin.span, origin.scope) })
  }
  const distinct = new Map(found.map((one) => [one.key, one]))
  return [...distinct.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}
