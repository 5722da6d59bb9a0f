/** Calling: a value that is called, or that is an argument of a call. */
import type { Call } from '../../syntax/facts.ts'
import type { Definition } from '../entities.ts'
import { lineage } from '../hierarchy.ts'
import { classesOf, kept, ownClass } from './homes.ts'
import { classOfModel } from './attributes.ts'
import { callsGiven, placeOfGiven } from './handed.ts'
import { givenFunctions } from './handing.ts'
import { element } from './holding.ts'
import { type Callee, calledObject, calleesMeant, constructors, madeBy, parametersFor, resolve } from './callees.ts'
import type { FileFlow, Role, Site } from './fileFlow.ts'
import { isMadeHere, type Step } from './following.ts'
import { expressionNode, fieldNode, type Node, objectsNode } from './graph.ts'
import { carryThroughLibrary } from './libraryCalls.ts'
import { lookingOnly, plain, receiving } from './libraryNames.ts'
import { lastName } from '../indexedFile.ts'
import { networkAround } from './networks.ts'
import { parameterNode } from './places.ts'
import { qualifiedName } from './qualifiedName.ts'
import {
  as,
  bare,
  calledLambda,
  inside,
  isAnyItem,
  isNetwork,
  isResult,
  itemOf,
  settled,
  type Token,
  within,
} from './tokens.ts'

/** The value itself is called. */
export function callIt(step: Step, flow: FileFlow, call: Site): void {
  const { token, following, code } = step
  const { expression, scope } = call
  const given = calledLambda(token)
  if (given !== null) return step.carry(expressionNode(flow, call), given)
  if (!isAnyItem(token) || (token.path.length > 0 && !isNetwork(token))) return
  const node = expressionNode(flow, call)
  const origin = following.origins[token.origin]
  if (origin?.kind === 'class') {
    if (token.is === 'class') step.join(objectsNode(origin.of), node)
    const callees = token.is === 'class' ? constructors(code, origin.of) : calledObject(code, origin.of)
    for (const callee of callees) step.runs(flow, call, callee)
    return
  }
  if (!isNetwork(token) && token.is !== 'processor' && token.is !== 'weights') return
  const written = flow.callOf(call)
  const name = written === undefined ? '' : flow.file.text.slice(written.callee.start, written.callee.end)
  step.use({ verb: 'call', name: name.slice(0, 80), flow, span: expression, scope })
  const of = classOfModel(step)
  for (const callee of of === null ? [] : calledObject(code, of)) step.runs(flow, call, callee)
  // What a network of the repository gives is what its method returns.
  if (token.is !== 'whole') step.carry(node, bare(as(token, token.is === 'processor' ? 'input' : 'output')))
}

/** A call that takes the value, with what is known of it. */
export interface Given {
  readonly flow: FileFlow
  readonly site: Site
  readonly call: Call
  readonly at: number | string
  /** Fully qualified where imports say so. */
  readonly name: string
  /** The bare name. */
  readonly last: string
}

/** What the callee is, where that is a model or a processor, or a method of one. */
function takers(step: Step, { flow, call }: Given): readonly Token[] {
  const { callee, scope } = call
  // What a network has of its own is not the network.
  const isMethod = callee.kind === 'attribute' && ownClass(flow, callee.object, scope) === null
  const places = [callee, ...(isMethod ? [callee.object] : [])]
  return places.flatMap((place) => {
    const site = flow.siteOf(place)
    const arrivals = site === undefined ? [] : step.following.graph.at(expressionNode(flow, site))
    return arrivals.map(({ token }) => token).filter((token) => isAnyItem(token) && takes(token.is))
  })
}

function takes(is: Token['is']): boolean {
  return is === 'model' || is === 'part' || is === 'whole' || is === 'processor'
}

const loadingWeights =
  /^(load_state_dict|load_weights|set_weights|load_params|load_pretrained\w*|load_parameters|restore)$/

export function giveTo(step: Step, flow: FileFlow, { of, at }: Extract<Role, { is: 'argument' }>): void {
  const site = flow.sites[of]
  const call = site === undefined ? undefined : flow.callOf(site)
  if (site === undefined || call === undefined) return
  const { code, token } = step
  const last = lastName(call.callee) ?? ''
  if (lookingOnly.test(last)) return
  const given: Given = { flow, site, call, at, name: qualifiedName(code, flow, call.callee, call.scope), last }
  if (token.is !== 'object' && token.is !== 'class' && !plain.test(last)) {
    step.use({ verb: 'argument', name: given.name, argument: at, flow, span: call, scope: call.scope })
  }
  if (loadWeights(step, given)) return
  const { callees, isOurs } = resolve(code, call, flow)
  const dynamic = step.following.calls[step.following.numberOf(flow, site)]?.callees.values() ?? []
  const handed = callees.length === 0 ? givenFunctions(code, flow, call) : []
  const all = [...callees, ...dynamic, ...handed]
  const taking = takers(step, given)
  // A network that is trained here is a model of its own: what it is given ends there.
  const isOtherNetwork = taking.some(({ origin }) => isMadeHere(step.following.origins[origin]))
  if (isOtherNetwork && isResult(token)) return
  for (const callee of [...callees, ...handed]) step.runs(flow, site, callee)
  for (const callee of all) enter(step, given, callee)
  if (isOurs === true && callees.every(({ makes }) => makes !== null)) fill(step, given)
  if (taking.length > 0) {
    // What a processor decodes or finishes is the result that it is given.
    const isFinishing = /decode|post_?process|detok|to_string/.test(last)
    if (isFinishing && isResult(token)) step.carry(expressionNode(flow, site), token)
    return
  }
  if (all.length > 0 || isOurs === true) return
  if (addModule(step, given)) return
  if (hand(step, given)) return
  if (receiving.test(last) && call.callee.kind === 'attribute') {
    const isWhole = token.path.length > 0 && /^(extend|update)$/.test(last)
    const item = isWhole ? token : within(token, '*')
    if (item !== null) step.carryAll(kept(code, flow, call.callee.object, call.scope, item))
  }
  carryThroughLibrary(step, given)
}

/** `network.load_state_dict(weights)` makes the network the model; of its own parts nothing is known by that. */
function loadWeights(step: Step, { flow, call, last }: Given): boolean {
  const { token, code } = step
  const { callee, scope } = call
  if (token.is !== 'weights' || !loadingWeights.test(last) || callee.kind !== 'attribute') return false
  const own = ownClass(flow, callee.object, scope)
  // What is no network hands the weights on to one that it holds.
  if (own !== null && networkAround(code, own) === null) return false
  const model = as(token, 'model')
  const site = flow.siteOf(callee.object)
  step.carryAll(kept(code, flow, callee.object, scope, model))
  if (own !== null) step.objectsAre(own, model)
  else if (site !== undefined) for (const of of classesOf(code, flow, site)) step.objectsOf(of)
  return true
}

/** `self.add_module(name, layer)` is `self.name = layer`. */
function addModule(step: Step, { flow, call, last }: Given): boolean {
  const { callee, positional, scope } = call
  if (!/^(add|register)_module$/.test(last) || callee.kind !== 'attribute') return false
  const own = ownClass(flow, callee.object, scope)
  if (own === null) return false
  const [name] = positional
  step.carry(fieldNode(own, name?.kind === 'string' ? name.value : '*'), settled(step.token))
  return true
}

/** The argument becomes a parameter of a function of the repository. */
function enter(step: Step, { flow, site, at }: Given, callee: Callee): void {
  if (at === '*' || at === '**') return spread(step, callee, step.following.numberOf(flow, site), at)
  step.carryAll(parametersTaken(step, { flow, site }, callee, at, step.token))
}

/** The parameters that a value at a place among the arguments becomes. */
function parametersTaken(
  step: Step,
  { flow, site }: Pick<Given, 'flow' | 'site'>,
  callee: Callee,
  at: number | string,
  token: Token,
): (readonly [Node, Token])[] {
  const number = step.following.numberOf(flow, site)
  return parametersFor(callee, at).flatMap(({ parameter, key }) => {
    const node = parameterNode(callee.of, parameter.name)
    const value = key === null ? token : within(token, key)
    return node === null || value === null ? [] : [[node, inside(value, number)] as const]
  })
}

/** `*items` and `**options` become the parameters that their items and keys stand for. */
function spread(step: Step, callee: Callee, number: number, at: string): void {
  const [key] = step.token.path
  if (key === undefined || key === '*') return
  const item = itemOf(step.token, key)
  const position = at === '*' && /^\d+$/.test(key) ? Number(key) : key
  for (const { parameter } of parametersFor(callee, position)) {
    const node = parameterNode(callee.of, parameter.name)
    if (node !== null && item !== null) step.carry(node, inside(item, number))
  }
}

/** `map(f, items)`, `submit(f, x)`, `partial(f, x)`: arguments of the function that a library's function calls. */
function hand(step: Step, given: Given): boolean {
  const { flow, call, at, last, site } = given
  const { token, code } = step
  const way = last === 'partial' ? 'once' : callsGiven(last)
  const place = placeOfGiven(last)
  const called = call.positional[place]
  if (way === null || called === undefined) return false
  const isMany = way === 'each'
  if (at === place && last !== 'partial' && isNetwork(token) && isAnyItem(token)) {
    const name = flow.file.text.slice(called.start, called.end)
    step.use({ verb: 'call', name: name.slice(0, 80), flow, span: call, scope: call.scope })
    const output = bare(as(token, 'output'))
    step.carry(expressionNode(flow, site), isMany ? within(output, '*') : output)
    return true
  }
  const lambda = at === place ? calledLambda(token) : null
  if (lambda !== null && last !== 'partial') {
    step.carry(expressionNode(flow, site), isMany ? within(lambda, '*') : lambda)
    return true
  }
  const callees = at === place ? [] : calleesMeant(code, called, flow, call.scope)
  const value = isMany && typeof at === 'number' ? element(token) : token
  const inner = typeof at === 'number' ? at - place - 1 : at
  const here = value === null ? [] : callees.flatMap((callee) => parametersTaken(step, given, callee, inner, value))
  step.carryAll(here)
  return callees.length > 0
}

/** A class without an `__init__` that takes its attributes as keywords, as data classes do. */
function fill(step: Step, { call, flow, at }: Given): void {
  if (at === '*' || at === '**') return
  for (const of of madeBy(step.code, call, flow)) {
    const line = lineage(step.code, of)
    const name = typeof at === 'number' ? line.toReversed().flatMap(fieldsOf)[at] : at
    const owner = line.find(({ file, scope }) => name !== undefined && file.facts?.bound[scope]?.has(name) === true)
    if (owner !== undefined && name !== undefined) step.carry(fieldNode(owner, name), settled(step.token))
  }
}

/** Names that a class body declares with their types, in their order: those of data classes and of named tuples. */
function fieldsOf({ file, scope }: Definition): readonly string[] {
  const bindings = (file.facts?.facts.bindings ?? []).filter((one) => one.scope === scope)
  const declared = bindings.filter(({ end }) => /^[ \t]*:/.test(file.python.slice(end, end + 20)))
  return declared.filter(({ source }) => source.kind === 'field' || source.kind === 'value').map(({ name }) => name)
}
