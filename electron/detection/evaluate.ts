/** Evaluate: the values an expression may stand for, by its kind; names, members, calls and text each have a phase of their own. */
import type { Binding, Expression } from '../syntax/facts.ts'
import { valuesOfCall } from './invocations.ts'
import { itemsOf } from './containers.ts'
import { valuesOfImport, valuesOfStars } from './imports.ts'
import { conditionOf, lookUp } from './lookup.ts'
import { valuesOfAttribute, valuesOfSubscript } from './members.ts'
import { valuesOfParameter } from './parameters.ts'
import { narrowed } from './narrowing.ts'
import { asks } from './questions.ts'
import { answered, mostValues, recall } from './asking.ts'
import type { Resolver } from './resolver.ts'
import { excerpt } from './sourceFile.ts'
import { joinTexts, textOfBinary } from './texts.ts'
import {
  distinct,
  externalValue,
  reached,
  step,
  textValue,
  underCondition,
  weaker,
  type Place,
  type Value,
} from './values.ts'

/** All values found for `expression` at `place`; an empty result means unknown. */
export function evaluate(resolver: Resolver, expression: Expression, place: Place): readonly Value[] {
  const { kind, start, end } = expression
  if (kind === 'opaque') return []
  if (kind === 'string' || kind === 'truth') return valuesOf(resolver, expression, place)
  const { file, scope, branch, frame } = place
  const number = frame === null ? 0 : frame.number
  const question = resolver.questions.number(asks[kind], 0, file.number, start, end, scope, branch, number)
  return (
    recall(resolver, question) ??
    answered(resolver, question, () =>
      narrowedHere(distinct(valuesOf(resolver, expression, place), mostValues), expression, place),
    )
  )
}

/** Names and attributes are what tests in the code speak of. */
function narrowedHere(values: readonly Value[], expression: Expression, place: Place): readonly Value[] {
  const { facts, python } = place.file
  if (facts === undefined || (expression.kind !== 'name' && expression.kind !== 'attribute')) return values
  if (!values.some((value) => value.kind === 'text' && value.whole)) return values
  const written = python.slice(expression.start, expression.end)
  return picked(narrowed(values, written, place, facts), `${place.file.path}\0${place.scope}\0${written}`)
}

/** Marks each of several texts with the variable it is a value of, so that joins do not mix them. */
function picked(values: readonly Value[], variable: string): readonly Value[] {
  if (values.length < 2) return values
  return values.map((value) =>
    value.kind === 'text' && value.whole
      ? { ...value, picks: new Map([...(value.picks ?? []), [variable, value.text]]) }
      : value,
  )
}

function valuesOf(resolver: Resolver, expression: Expression, place: Place): readonly Value[] {
  const { file } = place
  const trail = (rule: string) => step(rule, file, expression, null)
  switch (expression.kind) {
    case 'string':
      return [textValue(expression.value, trail('literal'))]
    case 'truth':
      return [{ kind: 'truth', value: expression.value, via: 'direct', trail: trail('literal'), condition: null }]
    case 'name':
      return valuesOfName(resolver, expression.name, expression, place)
    case 'attribute':
      return valuesOfAttribute(resolver, expression, place)
    case 'subscript':
      return valuesOfSubscript(resolver, expression, place)
    case 'call':
      return valuesOfCall(resolver, expression.call, place)
    case 'joined':
      return joinTexts(resolver, expression.parts, place, '', 'joined text', expression)
    case 'binary':
      return textOfBinary(resolver, expression, place)
    case 'either':
      return expression.items.flatMap((item) => evaluate(resolver, item, place))
    case 'conditional': {
      const test = excerpt(file, expression.test)
      const then = evaluate(resolver, expression.then, place).map((value) => underCondition(value, test))
      return [
        ...then,
        ...evaluate(resolver, expression.otherwise, place).map((value) => underCondition(value, `not (${test})`)),
      ]
    }
    case 'list':
      return [{ kind: 'list', place, items: expression.items, via: 'direct', trail: trail('list'), condition: null }]
    case 'comprehension':
      return [{ kind: 'list', place, items: [expression.body], via: 'direct', trail: trail('list'), condition: null }]
    case 'dictionary':
      return [
        {
          kind: 'dictionary',
          place,
          entries: expression.entries,
          spreads: expression.spreads,
          via: 'direct',
          trail: trail('dictionary'),
          condition: null,
        },
      ]
    case 'opaque':
      return []
  }
}

/** Values of a plain name: bindings, parameters, star imports, or a builtin by its own name. */
export function valuesOfName(
  resolver: Resolver,
  name: string,
  span: { start: number; end: number },
  place: Place,
): readonly Value[] {
  const { facts } = place.file
  if (facts === undefined) return []
  const seen = lookUp(facts, name, place.scope, place.branch, span.start)
  let values: readonly Value[] = []
  for (const visible of seen) {
    if (visible.kind === 'parameter') {
      values = joined(values, valuesOfParameter(resolver, visible.scope, visible.index, place))
      continue
    }
    const inner = visible.scope === place.scope
    for (const binding of visible.bindings) {
      const condition = conditionOf(place.file, facts, binding.branch, inner ? place.branch : 0)
      const at: Place = {
        ...place,
        scope: visible.scope,
        branch: Math.max(0, binding.branch),
        frame: inner ? place.frame : null,
      }
      const found = valuesOfBinding(resolver, binding, at)
      values = joined(values, condition === null ? found : found.map((value) => underCondition(value, condition)))
    }
  }
  if (values.length > 0) return values
  if (seen.length > 0) return []
  const known = builtin(name, place, span)
  return known.length > 0 ? known : valuesOfStars(resolver, name, place)
}

/** Mostly one of the two is empty. */
function joined(before: readonly Value[], more: readonly Value[]): readonly Value[] {
  if (before.length === 0) return more
  return more.length === 0 ? before : [...before, ...more]
}

const builtins = new Set([
  'getattr',
  'open',
  'str',
  'dict',
  'type',
  'super',
  'list',
  'tuple',
  'vars',
  'sorted',
  'enumerate',
  'zip',
  '__file__',
  'property',
])

function builtin(name: string, place: Place, span: { start: number; end: number }): Value[] {
  return builtins.has(name) ? [externalValue(`builtins.${name}`, step('builtin', place.file, span, null))] : []
}

/** Values one binding gives its name. `place` is where the binding stands. */
export function valuesOfBinding(resolver: Resolver, binding: Binding, place: Place): readonly Value[] {
  const { source } = binding
  const { file } = place
  switch (source.kind) {
    case 'import':
    case 'from':
      return valuesOfImport(resolver, binding, file)
    case 'value':
      return evaluate(resolver, source.value, place).map((value) =>
        reached(value, 'assignment', file, binding, aliasing(value)),
      )
    case 'context':
      return evaluate(resolver, source.value, place)
    case 'element': {
      const elements = evaluate(resolver, source.value, place).flatMap((value) => [...itemsOf(resolver, value)])
      return alongPath(resolver, elements, source.path).map((value) => ({
        ...reached(value, 'loop', file, binding),
        via: weaker(value.via, 'alias'),
      }))
    }
    case 'item': {
      const wholes = evaluate(resolver, source.value, place)
      return alongPath(resolver, wholes, source.path).map((value) => ({
        ...reached(value, 'unpacking', file, binding),
        via: weaker(value.via, 'alias'),
      }))
    }
    case 'field':
      return []
    case 'scope':
      return valuesOfScope(file, source.scope, place.scope, binding)
  }
}

/** Only callables reached by assignment are aliases; a constant is no weaker for having a name. */
function aliasing(value: Value): 'alias' | undefined {
  return value.kind === 'external' && !value.name.endsWith('()') && !/^[\w.]+\(\)\./.test(value.name)
    ? 'alias'
    : undefined
}

function valuesOfScope(
  file: Place['file'],
  scope: number,
  parent: number,
  span: { start: number; end: number },
): Value[] {
  const found = file.facts?.scopes[scope]
  if (found === undefined) return []
  const of = { file, scope }
  const trail = step(found.kind, file, span, null)
  if (found.kind === 'class') return [{ kind: 'class', of, via: 'direct', trail, condition: null }]
  const owner = file.facts?.scopes[parent]?.kind === 'class' ? { file, scope: parent } : null
  return [{ kind: 'function', of, owner, via: 'direct', trail, condition: null }]
}

function alongPath(resolver: Resolver, wholes: readonly Value[], path: readonly number[]): readonly Value[] {
  let current = wholes
  for (const index of path) current = current.flatMap((value) => [...itemsOf(resolver, value, index)])
  return current
}
