/**
 * Passed: objects that are given to a function of the repository and called there like a function: `train(Net(), data)`, where
 * `train` runs `model(x)`. What a parameter gets is asked here alone, and only for objects of the classes that are looked for.
 */
import type { Call, Expression } from '../syntax/facts.ts'
import type { CallSite } from './callSites.ts'
import type { Code, CodeFile } from './code.ts'
import { isSame, keyOf } from './entities.ts'
import { functionAround } from './indexedFile.ts'
import { meaningOf } from './meaning.ts'
import { type Reached, type Target, targetAt } from './targets.ts'

interface Parameter {
  readonly file: CodeFile
  readonly scope: number
  readonly name: string
}

/** Parameters that an object may come through; more of them lead everywhere. */
const mostParameters = 40

export function passedSites(code: Code, place: Reached): CallSite[] {
  const target = targetAt(code, place)
  if (target === null || !target.isCallable) return []
  const isObject = (value: Expression, file: CodeFile, scope: number) => isOfTarget(code, target, value, file, scope)
  const names = target.dispatched.map(({ file, scope }) => file.facts?.facts.scopes[scope]?.name ?? '')
  const files = new Set(names.flatMap((name) => [...code.filesWith(name)]))
  const waiting = [...files].flatMap((file) => givenIn(code, file, isObject))
  const seen = new Map<string, Parameter>()
  for (let at = waiting.shift(); at !== undefined && seen.size < mostParameters; at = waiting.shift()) {
    const key = `${keyOf(at)} ${at.name}`
    if (seen.has(key)) continue
    seen.set(key, at)
    const { file, scope, name } = at
    const isHere = (value: Expression, _: CodeFile, around: number) =>
      value.kind === 'name' && value.name === name && isWithin(file, around, scope)
    waiting.push(...givenIn(code, file, isHere))
  }
  return [...seen.values()].flatMap(callsOf)
}

function isOfTarget(code: Code, target: Target, value: Expression, file: CodeFile, scope: number): boolean {
  if (value.kind !== 'name' && value.kind !== 'attribute' && value.kind !== 'call') return false
  return meaningOf(code, value, file, scope).some((entity) => {
    if (entity.kind !== 'instance') return false
    if (entity.exact) return target.dispatched.some((one) => isSame(one, entity))
    return target.receivers.has(keyOf(entity))
  })
}

function isWithin(file: CodeFile, scope: number, outer: number): boolean {
  const scopes = file.facts?.facts.scopes ?? []
  for (let at = scope; at > 0; at = scopes[at]?.parent ?? 0) if (at === outer) return true
  return false
}

/** Parameters of functions of the repository that calls of the file give such a value to. */
function givenIn(
  code: Code,
  file: CodeFile,
  isMeant: (value: Expression, file: CodeFile, scope: number) => boolean,
): Parameter[] {
  const calls = code.factsOf(file)?.facts.calls ?? []
  return calls.flatMap((call) => {
    const { positional, keywords, callee, scope } = call
    if (positional.length + keywords.length === 0) return []
    const functions = meaningOf(code, callee, file, scope).flatMap((one) => (one.kind === 'function' ? [one] : []))
    if (functions.length === 0) return []
    const places = placesOf(call).filter(([, value]) => isMeant(value, file, scope))
    return functions.flatMap((of) => {
      const own = of.file.facts?.facts.scopes[of.scope]
      const shift = of.reached === 'instance' ? 1 : 0
      return places.flatMap(([at]) => {
        const parameter =
          typeof at === 'number' ? own?.parameters[at + shift] : own?.parameters.find(({ name }) => name === at)
        const isOne = parameter !== undefined && parameter.form !== 'rest' && parameter.form !== 'keywords'
        return isOne ? [{ file: of.file, scope: of.scope, name: parameter.name }] : []
      })
    })
  })
}

function placesOf({ positional, keywords }: Call): (readonly [number | string, Expression])[] {
  return [...positional.entries(), ...keywords.map(({ name, value }) => [name, value] as const)]
}

/** Where a function, or one inside of it, calls what the parameter got. */
function callsOf({ file, scope, name }: Parameter): CallSite[] {
  const { facts } = file
  return (facts?.uses.get(name) ?? []).flatMap((use): CallSite[] => {
    const isCall = use.role === 'call' && use.expression.kind === 'name' && isWithin(file, use.scope, scope)
    if (facts === null || facts === undefined || !isCall) return []
    const symbol = facts.symbols[functionAround(facts, use.scope)] ?? ''
    const { start, end } = use
    return [{ path: file.path, symbol, start, end, how: 'method', objects: null, leads: 'always' }]
  })
}
