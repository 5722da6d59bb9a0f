/** Scratch: networks that are trained here from nothing: classes of layers of the repository that no load is part of. */
import type { Code, CodeFile } from '../code.ts'
import { type Definition, keyOf } from '../entities.ts'
import { descendants } from '../hierarchy.ts'
import { classAround, lastName } from '../indexedFile.ts'
import { followObjects, mentionsOf } from './carryOn.ts'
import { type FileFlow, fileFlowOf } from './fileFlow.ts'
import type { Following } from './following.ts'
import { objectsNode } from './graph.ts'
import { isLoss, isMetric } from './libraryNames.ts'
import { hasLayers, isTrainer, networkAround, networkBase } from './networks.ts'
import { isVendored } from './starts.ts'
import { tokenOf } from './tokens.ts'

const bases = [
  'Module',
  'LightningModule',
  'Model',
  'Layer',
  'Sequential',
  'ModelMixin',
  'PreTrainedModel',
  'TorchGeneratorModel',
]

/** A repository with more networks, or more files of them, is a library of them. */
const mostNetworks = 80
const mostFiles = 300

/** Puts each outermost network of the repository where its objects are made. */
export async function startNetworks(following: Following, signal: AbortSignal): Promise<void> {
  const { code, graph } = following
  const networks = await code.answer(() => networksOf(code), signal)
  let count = 0
  for (const of of networks) {
    if (count >= mostNetworks) return
    const isPartOfLoad = graph.at(objectsNode(of)).some(({ token }) => token.is === 'whole')
    if (isPartOfLoad || !(await code.answer(() => isOutermost(code, of), signal))) continue
    const flow = fileFlowOf(of.file)
    if (flow === null) continue
    count += 1
    const origin = following.addOrigin({ kind: 'scratch', of, flow })
    await followObjects(following, of, signal)
    graph.add(objectsNode(of), tokenOf(origin, 'model'), null)
  }
}

function networksOf(code: Code): readonly Definition[] {
  const files = new Set<CodeFile>(bases.flatMap((base) => [...(code.outline.derived.get(base) ?? [])]))
  const found = new Map<string, Definition>()
  for (const file of [...files]
    .filter(({ path }) => !isVendored(path) && !/(^|\/)modeling_\w+\.py$/.test(path))
    .slice(0, mostFiles)) {
    const facts = code.factsOf(file)
    for (const [scope, one] of (facts?.facts.scopes ?? []).entries()) {
      if (one.kind !== 'class' || !one.bases.some((base) => networkBase.test(lastName(base) ?? ''))) continue
      for (const of of descendants(code, { file, scope })) found.set(keyOf(of), of)
    }
  }
  return [...found.values()].toSorted((a, b) =>
    a.file.path === b.file.path ? a.scope - b.scope : a.file.path < b.file.path ? -1 : 1,
  )
}

/** Made somewhere else than inside of another network, and no loss, metric or transformation without layers. */
function isOutermost(code: Code, of: Definition): boolean {
  const name = of.file.facts?.facts.scopes[of.scope]?.name ?? ''
  if (isLoss(name) || isMetric(name) || !hasLayers(code, of)) return false
  return mentionsOf(code, of).some(({ flow, site }) => isOutside(code, flow, site.scope))
}

/** Outside of any network that is no trainer of others. */
export function isOutside(code: Code, flow: FileFlow, scope: number): boolean {
  const around = flow.file.facts ? classAround(flow.file.facts, scope) : -1
  if (around === -1) return true
  const within = { file: flow.file, scope: around }
  return networkAround(code, within) === null || isTrainer(code, within)
}
