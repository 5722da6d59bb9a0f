/** Invocations: what a call yields: an instance, what a function of the repository returns, or the result of a known library function. */
import type { Call, Expression } from '../syntax/facts.ts'
import { dictionaryMethod } from './containers.ts'
import { evaluate } from './evaluate.ts'
import { knownResult } from './libraryResults.ts'
import { memberOf } from './members.ts'
import { frameOf } from './parameters.ts'
import { callOf, type Resolver } from './resolver.ts'
import { excerpt } from './sourceFile.ts'
import { applyTextMethod, formatTexts, joinTexts, textsOf } from './texts.ts'
import { reached, step, weaker, type Place, type Value } from './values.ts'

export function valuesOfCall(resolver: Resolver, index: number, place: Place): readonly Value[] {
  const call = callOf(place.file, index)
  if (call === undefined) return []
  const method = methodCall(resolver, call, place)
  if (method !== undefined) return method
  return evaluate(resolver, call.callee, place).flatMap((callee) => [...resultOf(resolver, callee, call, index, place)])
}

function resultOf(resolver: Resolver, callee: Value, call: Call, index: number, place: Place): readonly Value[] {
  switch (callee.kind) {
    case 'class':
      return [{ ...callee, kind: 'instance' }]
    case 'function':
      return returnsOf(resolver, callee, call, index, place)
    case 'external':
      return resultOfExternal(resolver, callee, call, place)
    default:
      return []
  }
}

/** What the function returns, its parameters meaning the arguments of this call. */
function returnsOf(
  resolver: Resolver,
  callee: Extract<Value, { kind: 'function' }>,
  call: Call,
  index: number,
  place: Place,
): readonly Value[] {
  const { file, scope } = callee.of
  const found = file.facts?.scopes[scope]
  if (found === undefined) return []
  // Frames do not nest without end: a recursive function is looked at once.
  if (place.frame !== null && place.frame.file === file && place.frame.scope === scope) return []
  const frame = frameOf(resolver, callee.of, call, index, place)
  return found.returns.flatMap((result) =>
    evaluate(resolver, result, { file, scope, branch: 0, frame }).map((value) => ({
      ...reached(value, 'return', file, result),
      via: weaker(value.via, value.kind === 'external' ? 'alias' : value.via),
    })),
  )
}

/** Calls of methods on texts and dictionaries, which are known without knowing any class. */
function methodCall(resolver: Resolver, call: Call, place: Place): readonly Value[] | undefined {
  const { callee } = call
  if (callee.kind !== 'attribute') return undefined
  if (callee.name === 'format')
    return formatTexts(resolver, callee.object, call.positional, place, /\{[^{}]*\}/g, call, call.keywords)
  if (callee.name === 'join' && callee.object.kind === 'string' && call.positional[0]?.kind === 'list') {
    return joinTexts(resolver, call.positional[0].items, place, callee.object.value, 'join', call)
  }
  const objects = evaluate(resolver, callee.object, place)
  const values: Value[] = []
  for (const object of objects) {
    if (object.kind === 'text') {
      const args = call.positional.map((argument) => textsOf(resolver, argument, place)[0]?.text ?? '')
      const applied = applyTextMethod(object, callee.name, args)
      if (applied !== undefined) values.push(applied)
      else if (callee.name === 'joinpath')
        values.push(...joinTexts(resolver, [callee.object, ...call.positional], place, '/', 'path', call))
      else if (callee.name === 'open') values.push({ ...object, kind: 'file', path: object.text })
      else if (/^(?:resolve|absolute|expanduser|as_posix|read_text|encode|copy)$/.test(callee.name)) values.push(object)
    } else if (object.kind === 'dictionary') {
      values.push(
        ...dictionaryMethod(resolver, object, callee.name, keysOf(resolver, call, place), chooserOf(call, place)),
        ...fallbackOfGet(resolver, call, callee.name, place),
      )
    } else if (object.kind === 'setting' && callee.name === 'get') {
      const key = keyOf(resolver, call, place)
      if (key !== undefined) values.push(...memberOf(resolver, object, key, call, place))
      values.push(...fallbackOfGet(resolver, call, callee.name, place))
    }
  }
  if (values.length > 0) return values
  return callee.name === 'get' && objects.length === 0 ? getOfUnknown(resolver, call, callee, place) : undefined
}

function keysOf(resolver: Resolver, call: Call, place: Place): readonly Value[] {
  const [first] = call.positional
  return first === undefined ? [] : evaluate(resolver, first, place)
}

function keyOf(resolver: Resolver, call: Call, place: Place): string | undefined {
  const [value] = keysOf(resolver, call, place)
  return value?.kind === 'text' ? value.text : undefined
}

function chooserOf(call: Call, place: Place): string {
  const [first] = call.positional
  return first === undefined ? '' : excerpt(place.file, first, 80)
}

function fallbackOfGet(resolver: Resolver, call: Call, method: string, place: Place): readonly Value[] {
  const fallback = call.positional[1] ?? call.keywords.find(({ name }) => name === 'default')?.value
  if (method !== 'get' || fallback === undefined) return []
  return evaluate(resolver, fallback, place).map((value) => reached(value, 'fallback', place.file, fallback))
}

/** `config.get("model", "x")` on an unknown object: as a subscript would be read, and the fallback. */
function getOfUnknown(
  resolver: Resolver,
  call: Call,
  callee: Extract<Expression, { kind: 'attribute' }>,
  place: Place,
): readonly Value[] {
  const [key] = call.positional
  if (key === undefined) return []
  const subscript: Expression = {
    kind: 'subscript',
    object: callee.object,
    index: key,
    start: callee.object.start,
    end: call.end,
  }
  return [...evaluate(resolver, subscript, place), ...fallbackOfGet(resolver, call, 'get', place)]
}

type External = Extract<Value, { kind: 'external' }>

function resultOfExternal(resolver: Resolver, callee: External, call: Call, place: Place): readonly Value[] {
  const known = knownResult(resolver, callee.name, call, place)
  if (known !== undefined) return known
  return [{ ...callee, name: `${callee.name}()`, trail: step('call', place.file, call, callee.trail) }]
}
