/** Starts: where the following of a load begins, and as what. */
import type { Load } from '../../../shared/model/load.ts'
import type { Code } from '../code.ts'
import type { Definition } from '../entities.ts'
import { lineage } from '../hierarchy.ts'
import { meaningOf } from '../meaning.ts'
import { callsOf, pathsOf, type Start } from './chains.ts'
import { type FileFlow, fileFlowOf, type Site } from './fileFlow.ts'
import type { Following } from './following.ts'
import { expressionNode } from './graph.ts'
import { parameterNode } from './places.ts'
import { type Substance, tokenOf } from './tokens.ts'

const substances: Record<Load['component'], Substance> = {
  model: 'model',
  pipeline: 'model',
  other: 'model',
  adapter: 'part',
  weights: 'weights',
  tokenizer: 'processor',
  processor: 'processor',
  config: 'processor',
  scheduler: 'processor',
}

/** What a script of TorchScript loads is a model, though it comes from a file of weights. */
function substanceOf({ component, signature }: Load): Substance {
  return signature.endsWith('jit.load') ? 'model' : substances[component]
}

/** Puts the load where its call stands; returns its origin, or null when there is no such call. */
export async function startLoad(following: Following, start: Start, signal: AbortSignal): Promise<number | null> {
  const { code, graph } = following
  const { load } = start
  const files = pathsOf(start).flatMap((path) => code.files.get(path) ?? [])
  await code.answer(() => files.forEach((file) => code.factsOf(file)), signal)
  const file = code.files.get(load.path)
  const flow = file === undefined ? null : fileFlowOf(file)
  const site = flow?.siteAt(load)
  if (flow === null || site === undefined) return null
  const of = await code.answer(() => classAt(code, load, flow, site), signal)
  const origin = following.addOrigin({ kind: 'load', load, of })
  const calls = callsOf(following, start, flow, site)
  graph.add(expressionNode(flow, site), tokenOf(origin, substanceOf(load), [], calls), null)
  if (of === null) return origin
  const methods = await code.answer(() => ownMethods(code, of), signal)
  for (const { definition, self } of methods) {
    const node = parameterNode(definition, self)
    if (node !== null) graph.add(node, tokenOf(origin, 'model'), null)
  }
  return origin
}

/** The class of this repository of which the load makes an object; a copy of a library is not looked into. */
function classAt(code: Code, load: Load, flow: FileFlow, site: Site): Definition | null {
  const call = flow.callOf(site)
  if (load.kind === 'vendored' || call === undefined || substanceOf(load) !== 'model') return null
  const { callee, scope } = call
  const named = callee.kind === 'attribute' ? [callee.object, callee] : [callee]
  for (const expression of named) {
    for (const entity of meaningOf(code, expression, flow.file, scope)) {
      if (entity.kind === 'class' && !isVendored(entity.file.path)) return { file: entity.file, scope: entity.scope }
    }
  }
  return null
}

/** Copies of well-known libraries inside of a repository. */
export function isVendored(path: string): boolean {
  return /(^|\/)(transformers|pytorch[-_]transformers|diffusers|fairseq|timm|torchvision|detectron2|mmdet|site-packages)\//.test(
    path,
  )
}

/** Methods of a class and what it derives from, with the name of their first parameter. */
export function ownMethods(code: Code, of: Definition): { definition: Definition; self: string }[] {
  return lineage(code, of).flatMap(({ file, scope }) => {
    const scopes = file.facts?.facts.scopes ?? []
    return scopes.flatMap((method, index) => {
      const self = method.parameters[0]?.name
      const isMethod = method.kind === 'function' && method.parent === scope && self === 'self'
      return isMethod && !isVendored(file.path) ? [{ definition: { file, scope: index }, self }] : []
    })
  })
}
