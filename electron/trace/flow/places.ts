/** Places: where values stay and where they are read again: variables, attributes of classes and results of functions. */
import { type CallSite, callSites } from '../callSites.ts'
import type { Code, CodeFile } from '../code.ts'
import { type Definition, isSame, keyOf } from '../entities.ts'
import { descendants, isProperty, lineage } from '../hierarchy.ts'
import { lastName } from '../indexedFile.ts'
import { meaningOf } from '../meaning.ts'
import { moduleKeyOf, modulesMeant } from '../moduleNames.ts'
import { registrySites } from '../registries.ts'
import { type FileFlow, fileFlowOf, type Site } from './fileFlow.ts'
import type { Step } from './following.ts'
import { expressionNode, type Node, variableNode } from './graph.ts'
import { callsGiven, placeOfGiven } from './handed.ts'
import { homeOf, nodeOfVariable, ownClass } from './homes.ts'
import { isLoss, isMetric } from './libraryNames.ts'
import { networkAround } from './networks.ts'
import { as, bare, isNetwork, isResult, outside, settled, type Token, within } from './tokens.ts'

type Variable = Extract<Node, { kind: 'variable' }>
type Field = Extract<Node, { kind: 'field' }>
type Result = Extract<Node, { kind: 'result' }>

const reads = new WeakMap<FileFlow, Map<string, readonly Site[]>>()

/** The places of a file that read one of its variables. */
function readsOf(flow: FileFlow, scope: number, name: string): readonly Site[] {
  const known = reads.get(flow) ?? new Map<string, readonly Site[]>()
  reads.set(flow, known)
  const key = `${scope} ${name}`
  const found =
    known.get(key) ?? (flow.names.get(name) ?? []).filter((site) => homeOf(flow, name, site.scope) === scope)
  known.set(key, found)
  return found
}

export function fromVariable(step: Step, { flow, scope, name }: Variable): void {
  for (const site of readsOf(flow, scope, name)) step.carry(expressionNode(flow, site), step.token)
  if (scope === 0) fromModule(step, flow, name)
}

/** A file that imports a module names it, or lies beside it. */
function importers(code: Code, file: CodeFile, name: string): readonly CodeFile[] {
  const key = moduleKeyOf(file.path)
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1)
  const last = key.slice(key.lastIndexOf('/') + 1)
  const naming = new Set(code.filesWith(last))
  const isPackage = file.path.endsWith('__init__.py')
  return code
    .filesWith(name)
    .filter((one) => one !== file && (naming.has(one) || (isPackage && one.path.startsWith(folder))))
}

function fromModule(step: Step, { file }: FileFlow, name: string): void {
  const { code, token } = step
  const key = moduleKeyOf(file.path)
  for (const other of importers(code, file, name)) {
    const facts = code.factsOf(other)
    const flow = fileFlowOf(other)
    if (facts === null || flow === null) continue
    const imports = [...facts.bound.flatMap((bound) => bound.get(name) ?? []), ...(facts.renamed.get(name) ?? [])]
    for (const { source, scope, name: here } of imports) {
      if (source.kind !== 'from' || source.name !== name) continue
      if (modulesMeant(code.modules, other.path, source).includes(key)) {
        step.carry(nodeOfVariable(flow, scope, here), settled(token))
      }
    }
    const hasStar = facts.facts.stars.some((star) => modulesMeant(code.modules, other.path, star).includes(key))
    for (const site of hasStar ? readsOf(flow, -1, name) : []) step.carry(expressionNode(flow, site), settled(token))
    for (const site of flow.attributes.get(name) ?? []) {
      if (site.expression.kind !== 'attribute') continue
      const meant = meaningOf(code, site.expression.object, other, site.scope)
      const isModule = meant.some((entity) => entity.kind === 'module' && entity.key === key)
      if (isModule) step.carry(expressionNode(flow, site), settled(token))
    }
  }
}

/** The class, what it derives from and what derives from it: whose methods may read what one of them stores. */
function familyOf(code: Code, of: Definition): readonly Definition[] {
  const all = [...lineage(code, of), ...descendants(code, of)]
  return [...new Map(all.map((one) => [keyOf(one), one])).values()]
}

export function fromField(step: Step, { of, name }: Field): void {
  const { code, token } = step
  // Objects go where their classes are called.
  if (name === '()') return
  const isLoaded = step.following.origins[token.origin]?.kind === 'load'
  if (isLoaded && isNetwork(token) && networkAround(code, of) !== null && !(token.is === 'whole' && isLoss(name))) {
    step.objectsAre(of, bare(as(token, 'whole')))
  }
  for (const one of familyOf(code, of)) {
    code.factsOf(one.file)
    const flow = fileFlowOf(one.file)
    for (const site of flow?.attributes.get(name) ?? []) {
      if (flow === null || site.expression.kind !== 'attribute') continue
      const own = ownClass(flow, site.expression.object, site.scope)
      if (own !== null && isSame(own, one)) step.carry(expressionNode(flow, site), settled(token))
    }
  }
  step.objectsOf(of)
}

interface CallerSite {
  readonly flow: FileFlow
  readonly site: Site
  /** Where a library's function calls what it is given: what that gives is what the call gives, or its items. */
  readonly way?: 'each' | 'once'
}

const kept = new WeakMap<Code, Map<string, readonly CallerSite[]>>()

/** Calls that run a function, as the trace finds them; of what fits by name alone only where nothing is better. */
export function callersOf(code: Code, of: Definition): readonly CallerSite[] {
  const known = kept.get(code) ?? new Map<string, readonly CallerSite[]>()
  kept.set(code, known)
  return code.kept(known as Map<string, readonly CallerSite[]>, keyOf(of), () => findCallers(code, of))
}

function findCallers(code: Code, { file, scope }: Definition): readonly CallerSite[] {
  const symbol = file.facts?.symbols[scope] ?? ''
  const name = file.facts?.facts.scopes[scope]?.name ?? ''
  if (symbol === '') return []
  const place = { path: file.path, symbol }
  const sites = [...callSites(code, place), ...registrySites(code, place)]
  const calling = sites.filter(({ how }) => how !== 'mention' && how !== 'argument')
  const sure = calling.filter(({ how }) => how !== 'name')
  const chosen = sure.length > 0 ? sure : calling.filter(({ leads }) => leads !== 'never')
  const handed = sites.flatMap((one) => (one.how === 'argument' ? handedAt(code, one) : []))
  const called = chosen.flatMap(({ path, start, end }) => {
    const caller = code.files.get(path)
    const flow = caller === undefined ? null : fileFlowOf(caller)
    const site = flow?.siteAt({ start, end })
    if (flow === null || site === undefined) return []
    return [{ flow, site: isProperty({ file, scope }) ? readIn(flow, site, name) : site }]
  })
  return [...called, ...handed]
}

/** A function of a library that is given the function and calls it. */
function handedAt(code: Code, { path, start, end }: CallSite): readonly CallerSite[] {
  const file = code.files.get(path)
  const flow = file === undefined ? null : fileFlowOf(file)
  const mention = flow?.siteAt({ start, end })
  return (mention?.roles ?? []).flatMap((role): CallerSite[] => {
    const site = role.is === 'argument' ? flow?.sites[role.of] : undefined
    const call = site === undefined ? undefined : flow?.callOf(site)
    const last = call === undefined ? '' : (lastName(call.callee) ?? '')
    const way = callsGiven(last)
    if (flow === null || site === undefined || role.is !== 'argument' || way === null) return []
    return role.at === placeOfGiven(last) ? [{ flow, site, way }] : []
  })
}

/** What is called may be what a property gives: then the property is read, and not its result. */
function readIn(flow: FileFlow, site: Site, name: string): Site {
  const callee = flow.callOf(site)?.callee
  return callee?.kind === 'attribute' && callee.name === name ? (flow.siteOf(callee) ?? site) : site
}

/** What a function gives back is a loss when it, or the class that it makes callable, is named so. */
function named(token: Token, { file, scope }: Definition): Token {
  if (token.is !== 'output') return token
  const scopes = file.facts?.facts.scopes ?? []
  const own = scopes[scope]
  const around = scopes[own?.parent ?? 0]
  const isCallable = own?.name === 'forward' || own?.name === '__call__' || own?.name === 'call'
  const name = isCallable && around?.kind === 'class' ? around.name : (own?.name ?? '')
  if (isLoss(name)) return as(token, 'loss')
  return isMetric(name) && !isCallable ? as(token, 'metric') : token
}

export function fromResult(step: Step, { of }: Result): void {
  const { following, code } = step
  const token = named(step.token, of)
  const last = token.calls.at(-1)
  const came = last === undefined ? undefined : following.calls[last]
  if (came !== undefined && [...came.callees.values()].some((callee) => isSame(callee.of, of))) {
    step.carry(expressionNode(came.flow, came.site), outside(token))
    return
  }
  const callers: CallerSite[] = [...callersOf(code, of), ...(following.foundCallers.get(keyOf(of)) ?? [])]
  for (const { flow, site, way } of callers) {
    step.carry(expressionNode(flow, site), way === 'each' ? within(settled(token), '*') : settled(token))
  }
  const flow = fileFlowOf(of.file)
  const scope = of.file.facts?.facts.scopes[of.scope]
  if (flow === null || scope === undefined) return
  if (token.is === 'optimiser' && scope.name === 'configure_optimizers') {
    step.use({ verb: 'return', name: scope.name, flow, span: scope.returns[0] ?? scope, scope: of.scope })
  }
  if (!isResult(token) || /^__(repr|str|len)__$/.test(scope.name)) return
  const isServed = scope.decorators.some((decorator) => lastName(decorator)?.endsWith('property') !== true)
  if (callers.length > 0 && !isServed) return
  const span = scope.returns[0] ?? scope
  step.use({ verb: 'return', name: scope.name, flow, span, scope: of.scope })
}

/** A variable of a function: one of its parameters. */
export function parameterNode(of: Definition, name: string): Node | null {
  const flow = fileFlowOf(of.file)
  return flow === null ? null : variableNode(flow, of.scope, name)
}
