/** Arguments: finds the argument a rule speaks of in a call, whether written by keyword, by position or inside a spread dictionary. */
import type { Call, Expression } from '../syntax/facts.ts'
import { entryByKey } from './containers.ts'
import { evaluate } from './evaluate.ts'
import type { Resolver } from './resolver.ts'
import type { ArgumentRule } from './signaturePack.ts'
import type { Place, Value } from './values.ts'

export function placeOfCall(file: Place['file'], call: Call): Place {
  return { file, scope: call.scope, branch: call.branch, frame: null }
}

/** The expression written for the argument, or undefined. */
export function argumentOf(call: Call, rule: ArgumentRule): Expression | undefined {
  const keyword = call.keywords.find(({ name }) => rule.keywords.includes(name))
  if (keyword !== undefined) return keyword.value
  return rule.position === undefined ? undefined : call.positional[rule.position]
}

export interface ArgumentValues {
  /** What is written; undefined when the argument is absent or hidden in a spread. */
  readonly expression: Expression | undefined
  readonly values: readonly Value[]
}

export function argumentValues(resolver: Resolver, call: Call, rule: ArgumentRule, place: Place): ArgumentValues {
  const expression = argumentOf(call, rule)
  if (expression !== undefined) return { expression, values: evaluate(resolver, expression, place) }
  const values = call.spreadKeywords.flatMap((spread) =>
    rule.keywords.flatMap((keyword) => [...entryByKey(resolver, spread, keyword, place)]),
  )
  return { expression: undefined, values }
}
