/** Parameters: a parameter's values from its default and from the call sites of its function; calls through unknown objects count by name only. */
import type { Call, Expression, Parameter, Scope } from '../syntax/facts.ts'
import { descendants, enclosingClass } from './classes.ts'
import { entryByKey } from './containers.ts'
import { documentedParameter } from './documentedChoices.ts'
import { valuesFromOutside } from './entryPoints.ts'
import { evaluate } from './evaluate.ts'
import { moduleKeyOf } from './moduleIndex.ts'
import { asks } from './questions.ts'
import { questionOf, remember } from './asking.ts'
import { callOf, callsIn, callsNamed, isOnlyFunction, wantFilesWith, type CallAt, type Resolver } from './resolver.ts'
import { rootName, type SourceFile } from './sourceFile.ts'
import { reached, step, textValue, type ClassRef, type Frame, type Place, type Value } from './values.ts'

/** Call sites looked at for one function: past this the function is a general one and its callers say little. */
const mostCallSites = 120

/** Values of parameter `index` of the function `scope` of the place's file. */
export function valuesOfParameter(resolver: Resolver, scope: number, index: number, place: Place): readonly Value[] {
  const { file, frame } = place
  const found = file.facts?.scopes[scope]
  const parameter = found?.parameters[index]
  if (found === undefined || parameter === undefined) return []
  const receiver = receiverOf(file, scope, index)
  if (receiver !== undefined) return [receiver]
  if (frame !== null && frame.file === file && frame.scope === scope)
    return fromFrame(resolver, frame, found, index, file)
  const question = questionOf(resolver, asks.parameter, '', file, scope, parameter.start)
  return remember(resolver, question, () => [
    ...fallbackOf(resolver, file, found, parameter),
    ...typed(resolver, file, found, parameter),
    ...documented(file, scope, parameter.name),
    ...valuesFromOutside(resolver, file, scope, found, parameter),
    ...fromCallSites(resolver, { file, scope }, index),
  ])
}

/** `self` is an instance, `cls` the class. */
function receiverOf(file: SourceFile, scope: number, index: number): Value | undefined {
  const { facts } = file
  const found = facts?.scopes[scope]
  const owner = facts?.scopes[found?.parent ?? -1]
  if (index !== 0 || found === undefined || owner?.kind !== 'class') return undefined
  const decorators = found.decorators.map((decorator) => rootName(decorator) ?? '')
  if (decorators.includes('staticmethod')) return undefined
  const onClass = decorators.includes('classmethod') || found.name === '__new__' || found.name === '__init_subclass__'
  return {
    kind: onClass ? 'class' : 'instance',
    of: { file, scope: found.parent },
    via: 'direct',
    trail: null,
    condition: null,
  }
}

function fallbackOf(resolver: Resolver, file: SourceFile, scope: Scope, parameter: Parameter): readonly Value[] {
  if (parameter.fallback === null) return []
  const place: Place = { file, scope: scope.parent, branch: 0, frame: null }
  return evaluate(resolver, parameter.fallback, place).map((value) =>
    reached(value, 'parameter default', file, parameter),
  )
}

/** Alternatives that the docstring lists for the parameter. */
function documented(file: SourceFile, scope: number, name: string): Value[] {
  return documentedParameter(file, file.facts?.scopes ?? [], scope, name).map(({ text, at }) =>
    textValue(text, step('documented choice', file, { start: at, end: at + text.length }, null)),
  )
}

/** A parameter annotated with a class of the repository is an instance of it. */
function typed(resolver: Resolver, file: SourceFile, scope: Scope, parameter: Parameter): readonly Value[] {
  if (parameter.annotation === null) return []
  const place: Place = { file, scope: scope.parent, branch: 0, frame: null }
  const classes = evaluate(resolver, parameter.annotation, place).filter((value) => value.kind === 'class')
  return classes.map((value): Value => ({ ...value, kind: 'instance' }))
}

function fromFrame(resolver: Resolver, frame: Frame, scope: Scope, index: number, file: SourceFile): readonly Value[] {
  const call = callOf(frame.place.file, frame.call)
  const parameter = scope.parameters[index]
  if (call === undefined || parameter === undefined) return []
  const argument = argumentFor(call, scope, index, frame.shift)
  if (argument === undefined) return fallbackOf(resolver, file, scope, parameter)
  return evaluate(resolver, argument, frame.place).map((value) =>
    reached(value, 'argument', frame.place.file, argument),
  )
}

function fromCallSites(resolver: Resolver, of: ClassRef, index: number): readonly Value[] {
  const scope = of.file.facts?.scopes[of.scope]
  if (scope === undefined) return []
  return callSites(resolver, of).flatMap(({ file, index: callIndex }) => {
    const call = callOf(file, callIndex)
    if (call === undefined) return []
    const place: Place = { file, scope: call.scope, branch: call.branch, frame: null }
    const argument = argumentFor(call, scope, index, shiftOf(resolver, of, call, place))
    if (argument === undefined)
      return call.spreadKeywords.flatMap((spread) => [
        ...entryByKey(resolver, spread, scope.parameters[index]?.name ?? '', place),
      ])
    return evaluate(resolver, argument, place).map((value) => reached(value, 'call site', file, call))
  })
}

/** The argument a call passes for parameter `index`, by keyword or position. */
export function argumentFor(call: Call, scope: Scope, index: number, shift: number): Expression | undefined {
  const parameter = scope.parameters[index]
  if (parameter === undefined) return undefined
  const keyword = call.keywords.find(({ name }) => name === parameter.name)
  if (keyword !== undefined) return keyword.value
  return parameter.form === 'plain' ? call.positional[index - shift] : undefined
}

/** 1 when the call does not write the receiver that the function declares first. */
function shiftOf(resolver: Resolver, of: ClassRef, call: Call, place: Place): number {
  const scope = of.file.facts?.scopes[of.scope]
  const owner = of.file.facts?.scopes[scope?.parent ?? -1]
  if (owner?.kind !== 'class' || scope === undefined) return 0
  if (scope.decorators.some((decorator) => rootName(decorator) === 'staticmethod')) return 0
  const { callee } = call
  if (callee.kind !== 'attribute' || callee.name !== scope.name || scope.decorators.length > 0) return 1
  // `Class.method(instance, …)` writes the receiver; `super().method(…)` and `instance.method(…)` do not.
  const object = callee.object.kind === 'call' ? callOf(place.file, callee.object.call) : undefined
  if (object?.callee.kind === 'name' && object.callee.name === 'super') return 1
  return evaluate(resolver, callee.object, place).some((value) => value.kind === 'class') ? 0 : 1
}

/** Calls that run the function: by its name, by its class for a constructor, by `super().__init__` in subclasses. */
function callSites(resolver: Resolver, of: ClassRef): CallAt[] {
  const scope = of.file.facts?.scopes[of.scope]
  const owner = of.file.facts?.scopes[scope?.parent ?? -1]
  if (scope === undefined) return []
  if (owner?.kind === 'class' && (scope.name === '__init__' || scope.name === '__new__' || scope.name === '__call__')) {
    return constructions(resolver, { file: of.file, scope: scope.parent }, scope.name)
  }
  const unique = isOnlyFunction(resolver, scope.name)
  wantCallers(resolver, of, scope.name, unique)
  const sites = callsNamed(resolver, scope.name).slice(0, mostCallSites)
  const certain = sites.filter((site) => callsFunction(resolver, site, of))
  if (certain.length > 0 || owner?.kind !== 'class' || !unique) return certain
  // Only one function of the repository bears this name, so calls on objects of unknown type mean it.
  return sites.filter((site) => callOf(site.file, site.index)?.callee.kind === 'attribute')
}

/** Files that may call the function: they mention it, and unless its name is its own, also its class or where it comes from. */
function wantCallers(resolver: Resolver, of: ClassRef, name: string, unique: boolean): void {
  const scope = of.file.facts?.scopes[of.scope]
  const owner = of.file.facts?.scopes[scope?.parent ?? -1]
  if (unique) wantFilesWith(resolver, [name])
  else if (owner?.kind === 'class') wantFilesWith(resolver, [name, owner.name])
  else for (const part of moduleKeyOf(of.file.path).split('/')) wantFilesWith(resolver, [name, part])
}

function callsFunction(resolver: Resolver, site: CallAt, of: ClassRef): boolean {
  const call = callOf(site.file, site.index)
  if (call === undefined) return false
  const place: Place = { file: site.file, scope: call.scope, branch: call.branch, frame: null }
  return evaluate(resolver, call.callee, place).some((value) => value.kind === 'function' && isSame(value.of, of))
}

/** Calls of the class, of subclasses that inherit the constructor, and of the constructor by name. */
function constructions(resolver: Resolver, of: ClassRef, constructor: string, depth = 0): CallAt[] {
  const name = of.file.facts?.scopes[of.scope]?.name ?? ''
  wantFilesWith(resolver, [name])
  const byName = callsNamed(resolver, name)
    .slice(0, mostCallSites)
    .filter((site) => evaluatesTo(resolver, site, of))
  const children = depth < 4 ? descendants(resolver, of) : []
  const inherited = children
    .filter((child) => child.file.facts?.bound[child.scope]?.has(constructor) !== true)
    .flatMap((child) => constructions(resolver, child, constructor, depth + 1))
  const explicit = children.flatMap((child) => callsInside(resolver, child, constructor))
  return [...byName, ...inherited, ...explicit].slice(0, mostCallSites)
}

/** `super().__init__(…)` or `Parent.__init__(self, …)` in the methods of a subclass. */
function callsInside(resolver: Resolver, child: ClassRef, constructor: string): CallAt[] {
  return callsIn(resolver, child.file, constructor).filter(
    ({ file, index }) => enclosingClass(child, callOf(file, index)?.scope ?? 0) === child.scope,
  )
}

function evaluatesTo(resolver: Resolver, site: CallAt, of: ClassRef): boolean {
  const call = callOf(site.file, site.index)
  if (call === undefined) return false
  const place: Place = { file: site.file, scope: call.scope, branch: call.branch, frame: null }
  return evaluate(resolver, call.callee, place).some((value) => value.kind === 'class' && isSame(value.of, of))
}

/** Values passed for field `name` where an instance of the class is made by keyword: dataclasses and named tuples. */
export function constructorArgument(resolver: Resolver, of: ClassRef, name: string): readonly Value[] {
  return constructions(resolver, of, '__init__').flatMap((site) => {
    const call = callOf(site.file, site.index)
    const keyword = call?.keywords.find((candidate) => candidate.name === name)
    if (call === undefined || keyword === undefined) return []
    const place: Place = { file: site.file, scope: call.scope, branch: call.branch, frame: null }
    return evaluate(resolver, keyword.value, place).map((value) =>
      reached(value, 'constructor argument', site.file, call),
    )
  })
}

function isSame(a: ClassRef, b: ClassRef): boolean {
  return a.scope === b.scope && a.file === b.file
}

/** The frame of a call of `of`, for results that depend on the arguments. */
export function frameOf(resolver: Resolver, of: ClassRef, call: Call, index: number, place: Place): Frame {
  const { questions } = resolver
  const number = questions.number(asks.call, 0, of.file.number, index, -1, of.scope, 0, 0) + 1
  return { file: of.file, scope: of.scope, call: index, place, shift: shiftOf(resolver, of, call, place), number }
}
