/**
 * Given: where what is given to a model comes from, a few steps back: the calls that made it ready, texts that were put
 * together for it, and the names that it had. Steps lead through variables of a function and, twice, to its callers.
 */
import type { Call, Expression, Span } from '../../syntax/facts.ts'
import type { Code } from '../code.ts'
import { lastName } from '../indexedFile.ts'
import { type FileFlow, fileFlowOf } from './fileFlow.ts'
import type { Following } from './following.ts'
import { expressionNode, type Graph } from './graph.ts'
import { homeOf } from './homes.ts'
import { isRun, lookingOnly, plain } from './libraryNames.ts'
import { callersOf } from './places.ts'
import { qualifiedName } from './qualifiedName.ts'
import { isNetwork } from './tokens.ts'

export interface Ingredient {
  readonly origin: number
  /** A call made it; a text was put together; a name is given as it is. */
  readonly verb: 'call' | 'operate' | 'read'
  readonly name: string
  /** Of the model's call. */
  readonly argument: number | string
  readonly flow: FileFlow
  readonly span: Span
  readonly scope: number
}

const farthest = 6
const mostForOne = 16
const mostForModel = 80
const mostCallers = 3

/** Calls that move a value and leave it as it is, and calls that have to do with the program and not with its data. */
const isMove = /^(to|cuda|cpu|detach|contiguous|clone|numpy|item|tqdm|device|size|long|float|half)$/
const isOfProgram = /^(device|parse_args|ArgumentParser|getLogger|environ|is_available|time|exists|getattr)$/
const isSetting =
  /device|dtype|num|size|steps|seed|return_tensors|max_|batch|truncation|padding|verbose|shuffle|workers/
/** Names of what people give to a model in words. */
const words = /prompt|text|question|instruction|caption|sentence|query|message|context|utterance|dialog/i

interface Back {
  readonly graph: Graph
  readonly code: Code
  readonly origin: number
  readonly argument: number | string
  readonly found: Map<string, Ingredient>
}

interface At {
  readonly flow: FileFlow
  readonly scope: number
  readonly left: number
  readonly callers: number
}

/** For each call that runs a loaded model or its processor; the same ingredient of several calls comes once. */
export function ingredientsIn(following: Following): readonly Ingredient[] {
  const all = new Map<string, Ingredient>()
  const counts = new Map<number, number>()
  for (const { arrival, verb, name, flow, span, scope } of following.uses.values()) {
    const { token } = arrival
    const isCall = verb === 'call' || (verb === 'method' && isRun(name))
    const isTaker = isNetwork(token) || token.is === 'processor'
    if (!isCall || !isTaker || following.origins[token.origin]?.kind !== 'load') continue
    const site = flow.siteAt(span)
    const call = site === undefined ? undefined : flow.callOf(site)
    const given = [
      ...(call?.positional.entries() ?? []),
      ...(call?.keywords ?? []).map((one) => [one.name, one.value] as const),
    ]
    for (const [argument, value] of given) {
      const { graph, code } = following
      const back: Back = { graph, code, origin: token.origin, argument, found: new Map() }
      look(back, value, { flow, scope, left: farthest, callers: 2 })
      for (const [key, one] of back.found) {
        const count = counts.get(token.origin) ?? 0
        if (all.has(key) || count >= mostForModel) continue
        all.set(key, one)
        counts.set(token.origin, count + 1)
      }
    }
  }
  return [...all.values()]
}

function add(back: Back, verb: Ingredient['verb'], name: string, span: Span, { flow, scope }: At): void {
  const { origin, argument, found } = back
  const key = [origin, argument, verb, name, flow.file.path, span.start].join(' ')
  if (found.size < mostForOne) found.set(key, { origin, verb, name, argument, flow, span, scope })
}

function look(back: Back, value: Expression, at: At): void {
  if (at.left === 0 || back.found.size >= mostForOne || isResultOfModel(back, value, at.flow)) return
  const next = { ...at, left: at.left - 1 }
  switch (value.kind) {
    case 'name':
      return lookBehind(back, value.name, value, at)
    case 'call': {
      const call = at.flow.facts.calls[value.call]
      if (call !== undefined) lookInto(back, call, next)
      return
    }
    case 'joined':
      add(back, 'operate', 'format', value, at)
      for (const part of value.parts) if (part.kind !== 'string') look(back, part, next)
      return
    case 'binary':
      if (isWords(value, at.flow)) add(back, 'operate', 'format', value, at)
      look(back, value.left, next)
      return look(back, value.right, next)
    case 'attribute':
    case 'subscript':
      return look(back, value.object, next)
    case 'either':
    case 'list':
      for (const item of value.items) look(back, item, next)
      return
    case 'conditional':
      look(back, value.then, next)
      return look(back, value.otherwise, next)
    case 'dictionary':
      for (const entry of value.entries) look(back, entry.value, next)
      return
    case 'comprehension':
      return look(back, value.body, next)
    case 'string':
      return add(back, 'operate', 'text', value, at)
    default:
  }
}

/** What another model gave or a processor made, and models themselves, are told by the flow. */
function isResultOfModel({ graph }: Back, value: Expression, flow: FileFlow): boolean {
  const site = flow.siteOf(value)
  if (site === undefined) return false
  return graph
    .at(expressionNode(flow, site))
    .some(({ token }) => token.is === 'output' || token.is === 'input' || isNetwork(token))
}

/** A text that is put together with others, and is no path. */
function isWords({ left, right }: Extract<Expression, { kind: 'binary' }>, { file }: FileFlow): boolean {
  return [left, right].some(
    ({ kind, start, end }) =>
      (kind === 'string' || kind === 'joined') && !/^\S*[/.]\S*$/.test(file.text.slice(start + 1, end - 1)),
  )
}

/** A call that made it, and what that was made of. */
function lookInto(back: Back, call: Call, at: At): void {
  const { callee } = call
  const last = lastName(callee) ?? ''
  if (lookingOnly.test(last) || isOfProgram.test(last)) return
  if (last === 'format' || last === 'join') add(back, 'operate', 'format', call, at)
  else if (!plain.test(last) && !isMove.test(last))
    add(back, 'call', qualifiedName(back.code, at.flow, callee, call.scope), call, at)
  if (callee.kind === 'attribute') look(back, callee.object, at)
  if (callee.kind === 'call') look(back, callee, at)
  if (isMove.test(last)) return
  const keywords = call.keywords.filter(({ name }) => !isSetting.test(name))
  for (const value of [...call.positional.slice(0, 2), ...keywords.map((one) => one.value)])
    if (value.kind !== 'string') look(back, value, at)
}

/** What is bound to a name, or given to a parameter by the callers of its function. */
function lookBehind(back: Back, name: string, span: Span, at: At): void {
  const { flow, scope, left } = at
  const home = homeOf(flow, name, scope)
  if (home === -1) return
  const bindings = flow.file.facts?.bound[home]?.get(name) ?? []
  // Where it is made before it is given away is what matters; a loop's later value is as good.
  for (const { source } of bindings) {
    if ('value' in source) look(back, source.value, { ...at, scope: home, left: left - 1 })
  }
  const position = flow.facts.scopes[home]?.parameters.findIndex((parameter) => parameter.name === name) ?? -1
  if (position === -1) return
  if (words.test(name)) add(back, 'read', name, span, at)
  if (at.callers > 0) lookAtCallers(back, name, position, home, at)
}

function lookAtCallers(back: Back, name: string, position: number, scope: number, at: At): void {
  const { flow, left, callers } = at
  const { parent = 0 } = flow.facts.scopes[scope] ?? {}
  const shift = flow.facts.scopes[parent]?.kind === 'class' ? 1 : 0
  const calling = callersOf(back.code, { file: flow.file, scope }).filter(({ way }) => way === undefined)
  for (const caller of calling.slice(0, mostCallers)) {
    const call = caller.flow.callOf(caller.site)
    const value = call?.keywords.find((one) => one.name === name)?.value ?? call?.positional[position - shift]
    const around = { flow: fileFlowOf(caller.flow.file) ?? caller.flow, scope: caller.site.scope }
    if (value !== undefined) look(back, value, { ...around, left: left - 1, callers: callers - 1 })
  }
}
