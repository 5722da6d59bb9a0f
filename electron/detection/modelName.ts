/** Model name: the names a load can stand for, each with its evidence; it follows no value itself and judges only their form. */
import type { EvidenceStep, ModelName } from '../../shared/model/load.ts'
import type { Call } from '../syntax/facts.ts'
import { argumentValues, placeOfCall } from './arguments.ts'
import { callAt } from './constructed.ts'
import { itemsOf } from './containers.ts'
import { isLocalPath, isPlausibleName, isWeights, isWeightsAddress } from './nameShape.ts'
import type { Resolver } from './resolver.ts'
import { matchSignature, type Match } from './signatureMatch.ts'
import type { Loader } from './signaturePack.ts'
import { excerpt, lineAt, type SourceFile } from './sourceFile.ts'
import { toText } from './texts.ts'
import { reached, step, type Trail, type Value } from './values.ts'

export interface NamedModels {
  readonly names: readonly ModelName[]
  /** Source of the naming argument; empty when there is none. */
  readonly argument: string
  readonly remarks: readonly string[]
}

/** More names than this do not tell a reader more. */
const mostNames = 40
const longestTrail = 12

export function nameModels(
  resolver: Resolver,
  match: Match,
  qualifiedNames: readonly Value[],
  file: SourceFile,
  call: Call,
): NamedModels {
  const rule = match.loader.name
  if (rule === null) return { names: [], argument: '', remarks: [] }
  if (typeof rule === 'string') return namedByCallee(rule, qualifiedNames, file, call)
  const place = placeOfCall(file, call)
  const { expression, values } = argumentValues(resolver, call, rule, place)
  const argument = expression === undefined ? '' : file.text.slice(expression.start, expression.end).slice(0, 1000)
  const span = expression ?? call
  // An ensemble is loaded from a list of names.
  const single = values
    .flatMap((value) => (value.kind === 'list' ? [...itemsOf(resolver, value)] : [value]))
    .filter((value) => value.kind !== 'text' || isMeant(value.text, match.loader.only))
  const named = single.flatMap((value) => [value, ...namesOfLoaded(resolver, value)])
  return { ...namesFrom(named, file, span), argument }
}

/** A model that is passed as an object has the names that it was loaded by: `pipeline("ner", model=AutoModel.from_pretrained(…))`. */
function namesOfLoaded(resolver: Resolver, value: Value): readonly Value[] {
  if (value.kind !== 'external' || !value.name.includes('()')) return []
  const rule = matchSignature(resolver.signatures, value.name.slice(0, value.name.indexOf('()')))?.loader.name
  if (rule === undefined || rule === null || typeof rule === 'string') return []
  // Methods called on the model come after the load itself, which is the innermost call.
  let load: Trail | null = null
  for (let current = value.trail; current !== null; current = current.before)
    if (current.rule === 'call') load = current
  const call = load === null ? undefined : callAt(load)
  if (load === null || call === undefined) return []
  const { file } = load
  return argumentValues(resolver, call, rule, placeOfCall(file, call)).values.map((name) =>
    reached(name, 'loaded before', file, call),
  )
}

/** Whether the text can be what a loader of this kind is for; most take any name. */
export function isMeant(text: string, only: Loader['only']): boolean {
  if (only === undefined) return true
  return only === 'url' ? isWeights(text) : isWeightsAddress(text)
}

/** `torchvision.models.resnet50` names its model by its own name, `en_core_web_sm.load` by its module. */
function namedByCallee(
  rule: 'callee' | 'class' | 'module',
  qualifiedNames: readonly Value[],
  file: SourceFile,
  call: Call,
): NamedModels {
  const names: ModelName[] = []
  for (const value of qualifiedNames) {
    if (value.kind !== 'external') continue
    const parts = value.name.split('.')
    const name = rule === 'callee' ? parts.at(-1) : rule === 'class' ? parts.at(-2) : parts[0]
    if (name === undefined || name.includes('*') || names.some((known) => known.name === name)) continue
    const trail = step('callee', file, call.callee, value.trail)
    names.push({
      name,
      ...(value.condition === null ? {} : { condition: value.condition }),
      evidence: evidenceOf(trail),
    })
  }
  return { names: names.slice(0, mostNames), argument: '', remarks: [] }
}

/** Names among the values of an argument; parts that stay unknown are told as remarks, not as names. */
export function namesFrom(
  values: readonly Value[],
  file: SourceFile,
  span: { start: number; end: number },
): Omit<NamedModels, 'argument'> {
  const names = new Map<string, ModelName>()
  const remarks = new Set<string>()
  for (const text of values.flatMap((value) => toText(value))) {
    if (!text.whole) {
      if (/[A-Za-z]{2}/.test(text.text) && remarks.size < 6)
        remarks.add(`part of the name is computed: ${text.text.slice(0, 120)}`)
      continue
    }
    // A blank that slipped in at an end is none of the name.
    const name = text.text.trim()
    if (!isPlausibleName(name) || names.has(name) || names.size >= mostNames) continue
    const evidence = evidenceOf(step('argument', file, span, text.trail))
    names.set(name, {
      name,
      ...(text.condition === null ? {} : { condition: text.condition }),
      evidence,
    })
  }
  const local = [...names.keys()].filter((name) => isLocalPath(name))
  if (local.length > 0) remarks.add(`local path, not a name on a hub: ${local.slice(0, 3).join(', ').slice(0, 200)}`)
  return { names: [...names.values()], remarks: [...remarks] }
}

/** The trail from the call to the text, the call first. A step that only repeats the place of the one before is left out. */
export function evidenceOf(trail: Trail | null): EvidenceStep[] {
  const steps: EvidenceStep[] = []
  for (let current = trail; current !== null && steps.length < longestTrail; current = current.before) {
    const { rule, file, start, end } = current
    const previous = steps.at(-1)
    if (
      previous !== undefined &&
      previous.path === file.path &&
      previous.start === start &&
      previous.end === end &&
      rule !== 'literal'
    )
      continue
    steps.push({ rule, path: file.path, start, end, line: lineAt(file, start), text: excerpt(file, current, 300) })
  }
  return steps
}
