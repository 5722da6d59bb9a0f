/** Call sites: finds the calls of a file that load a model and says by which signature; names, versions and weights come after. */
import type { Call } from '../syntax/facts.ts'
import { argumentValues, placeOfCall } from './arguments.ts'
import { basesOf } from './classes.ts'
import { dottedName } from './enclosing.ts'
import { evaluate } from './evaluate.ts'
import type { CallKind } from './loadParts.ts'
import { isMeant } from './modelName.ts'
import { moduleKeyOf } from './moduleIndex.ts'
import { quietly, resetBudget } from './asking.ts'
import type { Resolver } from './resolver.ts'
import { matchSignature, type Match } from './signatureMatch.ts'
import { type IndexedFacts, lastName, type SourceFile } from './sourceFile.ts'
import { toText } from './texts.ts'
import { weaker, type ClassRef, type Value } from './values.ts'

export interface LoadCall {
  readonly call: Call
  /** Undefined when no signature pack knows the function, only its name says that it loads. */
  readonly match: Match | undefined
  /** All qualified names the callee can mean, matched ones only where there are any. */
  readonly callees: readonly Value[]
  readonly signature: string
  readonly kind: CallKind
  readonly remarks: readonly string[]
}

/** Calls that are worth a judgement: what no signature can match is left out. */
export function callsToJudge(resolver: Resolver, file: SourceFile): Call[] {
  return candidates(resolver, file, mayLoad)
}

/** Only those that the file's own imports make certain, at a fraction of the cost. */
export function findCertainCalls(resolver: Resolver, file: SourceFile): LoadCall[] {
  const renamed = new Set<string>()
  for (const { name, source } of file.facts?.importedNames ?? [])
    if (source.kind === 'from' && isLoaderName(resolver, source.name)) renamed.add(name)
  return candidates(resolver, file, (_, name) => name !== undefined && renamed.has(name))
    .flatMap((call) => judgeCall(resolver, file, call) ?? [])
    .filter(({ kind, match, signature }) => match !== undefined && kind === 'direct' && !signature.includes('*'))
}

type Judge = (facts: IndexedFacts, name: string | undefined, index: number) => boolean

/** Calls whose callees end like a loader, and those others that `accept` wants to be looked at. */
function candidates(resolver: Resolver, { facts }: SourceFile, accept: Judge): Call[] {
  if (facts === undefined) return []
  const found: Call[] = []
  for (const [index, name] of facts.callees.names.entries()) {
    const isCandidate = (name !== undefined && isLoaderName(resolver, name)) || accept(facts, name, index)
    const call = isCandidate ? facts.callAt(index) : undefined
    if (call !== undefined) found.push(call)
  }
  return found
}

/** A plain name can stand for a loader unless it only ever means a function of the file; a looked-up or computed callee always. */
function mayLoad(facts: IndexedFacts, name: string | undefined, index: number): boolean {
  if (name !== undefined)
    return facts.callees.plain[index] === 1 && (facts.stars.length > 0 || facts.openNames.has(name))
  const kind = facts.callAt(index)?.callee.kind
  return kind === 'subscript' || kind === 'call'
}

/** The load that a call is, or undefined; starts the count of evaluations anew. */
export function judgeCall(resolver: Resolver, file: SourceFile, call: Call): LoadCall | undefined {
  resetBudget(resolver)
  return judge(resolver, file, call)
}

function isLoaderName({ signatures }: Resolver, name: string): boolean {
  return signatures.lastParts.has(name) || signatures.methods.has(name)
}

/** A plain name that no loader has. */
export function plainName(resolver: Resolver, { callee }: Call): string | undefined {
  return callee.kind === 'name' && !isLoaderName(resolver, callee.name) ? callee.name : undefined
}

function endsLikeLoader(resolver: Resolver, call: Call): boolean {
  const name = lastName(call.callee)
  return name !== undefined && isLoaderName(resolver, name)
}

function judge(resolver: Resolver, file: SourceFile, call: Call): LoadCall | undefined {
  const ask = (): readonly Value[] => evaluate(resolver, call.callee, placeOfCall(file, call))
  // A callee that does not end like a loader is worth a look, but no parsing of further files: demand.ts asks for those that matter.
  const values = endsLikeLoader(resolver, call) ? ask() : quietly(resolver, ask)
  const matched = values
    .flatMap((value) => matchesOf(resolver, value))
    .filter(({ match }) => !fetchesOtherFile(resolver, match, file, call))
  const [first] = matched
  if (first !== undefined) return matchedLoad(call, matched, first)
  const method = lastName(call.callee) ?? ''
  if (!resolver.signatures.methods.has(method)) return undefined
  const own = values.find((value) => value.kind === 'function')
  if (own?.kind === 'function') return ownLoader(call, own.of, own)
  return unknownLoader(call, method, values)
}

/** A function that fetches files of any kind, called for what is known to be no file of weights. */
function fetchesOtherFile(resolver: Resolver, { loader }: Match, file: SourceFile, call: Call): boolean {
  if (loader.only !== 'weights' || loader.name === null || typeof loader.name === 'string') return false
  const { values } = argumentValues(resolver, call, loader.name, placeOfCall(file, call))
  const texts = values.flatMap((value) => toText(value)).filter(({ text }) => /\w\.\w+$/.test(text))
  return texts.length > 0 && texts.every(({ text }) => !isMeant(text, loader.only))
}

export interface Matched {
  readonly value: Value
  readonly name: string
  readonly match: Match
}

/** Matches of one callee value: a library's function, or the constructor of a library class the repository derives from. */
export function matchesOf(resolver: Resolver, value: Value): Matched[] {
  if (value.kind === 'external') {
    const name = value.name.replaceAll('[]', '')
    const match = matchSignature(resolver.signatures, name)
    return match === undefined ? [] : [{ value: { ...value, name }, name, match }]
  }
  if (value.kind !== 'class') return []
  return libraryBases(resolver, value.of).flatMap((base) =>
    matchesOf(resolver, { ...base, via: weaker(weaker(base.via, value.via), 'subclass') }),
  )
}

function libraryBases(resolver: Resolver, of: ClassRef, depth = 0): Value[] {
  if (depth > 8) return []
  return basesOf(resolver, of).flatMap((base) => {
    if (base.kind === 'class') return libraryBases(resolver, base.of, depth + 1)
    return base.kind === 'external' ? [base] : []
  })
}

function matchedLoad(call: Call, matched: readonly Matched[], first: Matched): LoadCall {
  const names = [...new Set(matched.map(({ name }) => name))]
  const components = new Set(matched.map(({ match }) => match.component))
  const kind = matched.reduce<CallKind>(
    (via, { value }) => (value.via === 'direct' ? via : value.via),
    matched.every(({ value }) => value.via === 'direct') ? 'direct' : first.value.via,
  )
  const remarks = names.length > 1 ? [`one of ${names.length}: ${names.slice(0, 8).join(', ')}`] : []
  const component = components.size === 1 ? first.match.component : 'other'
  return {
    call,
    match: { ...first.match, component },
    callees: matched.map(({ value }) => value),
    signature: commonName(names),
    kind,
    remarks,
  }
}

/** `transformers.*.from_pretrained` for several classes: parts on which the names disagree become `*`. */
function commonName(names: readonly string[]): string {
  const [first = ''] = names
  if (names.length <= 1) return first
  const split = names.map((name) => name.split('.'))
  const head = split.reduce(
    (count, parts) => Math.min(count, commonPrefix(split[0] ?? [], parts)),
    Number.POSITIVE_INFINITY,
  )
  const tail = split.every((parts) => parts.at(-1) === split[0]?.at(-1)) ? [split[0]?.at(-1) ?? ''] : []
  return [...(split[0] ?? []).slice(0, head), '*', ...tail].join('.')
}

function commonPrefix(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length) - 1
  let count = 0
  while (count < limit && a[count] === b[count]) count += 1
  return count
}

/** Class names that libraries of models are known by: their own loader in the repository means that the library was copied in. */
const vendoredClass =
  /^(?:PreTrained(?:Model|TokenizerBase|Tokenizer|TokenizerFast)?|Pretrained(?:Config|Model)?|TFPreTrainedModel|FlaxPreTrainedModel|PreTrainedTokenizer\w*|_?BaseAutoModelClass|Auto[A-Z]\w+|DiffusionPipeline|ModelMixin|ConfigMixin|SchedulerMixin|FeatureExtractionMixin|ProcessorMixin)$/

function ownLoader(call: Call, of: ClassRef, value: Value): LoadCall {
  const { file, scope } = of
  const { facts } = file
  const name = facts === undefined ? '' : dottedName(facts, scope)
  const owner = facts?.scopes[facts.scopes[scope]?.parent ?? -1]
  const vendored = owner?.kind === 'class' && vendoredClass.test(owner.name)
  const signature = [...moduleKeyOf(file.path).split('/'), name].join('.')
  const remark = vendored
    ? `a copy of library code in this repository: ${file.path}`
    : `a loading function of this repository: ${file.path}`
  return {
    call,
    match: undefined,
    callees: [value],
    signature,
    kind: vendored ? 'vendored' : 'wrapper',
    remarks: [remark],
  }
}

function unknownLoader(call: Call, method: string, values: readonly Value[]): LoadCall {
  const outside = values.find((value) => value.kind === 'external')
  if (outside?.kind === 'external' && !/^builtins\.|\(\)|\*/.test(outside.name)) {
    const remark = `no signature pack knows ${outside.name.split('.')[0] ?? ''}`
    const kind = outside.via === 'direct' || outside.via === 'star' ? outside.via : 'alias'
    return { call, match: undefined, callees: [outside], signature: outside.name, kind, remarks: [remark] }
  }
  return {
    call,
    match: undefined,
    callees: [],
    signature: `?.${method}`,
    kind: 'unresolved',
    remarks: ['the object this is called on could not be resolved'],
  }
}
