/** Gates: tell once for all calls of a plain name in a file whether they may be loads, by everything that the name is bound to there. */
import type { Binding, Call } from '../syntax/facts.ts'
import type { Settled } from './answers.ts'
import { quietly, resetBudget, withinStack } from './asking.ts'
import { matchesOf, plainName } from './callSites.ts'
import { valuesOfBinding } from './evaluate.ts'
import { valuesOfParameter } from './parameters.ts'
import type { Resolver } from './resolver.ts'
import type { SourceFile } from './sourceFile.ts'
import type { Place, Value } from './values.ts'

export interface Gate {
  /** Each call of the name means some of these. */
  readonly meanings: Meaning[]
  isOpen: Settled<boolean> | undefined
}

interface Meaning {
  readonly scope: number
  /** A binding, or which parameter of the scope it is. */
  readonly of: Binding | number
}

/** The gates of the plain names that are called, by name. None where star imports may bring in what is not seen here. */
export function gatesOf(resolver: Resolver, { facts }: SourceFile, calls: readonly Call[]): Map<string, Gate> {
  const gates = new Map<string, Gate>()
  if (facts === undefined || facts.stars.length > 0) return gates
  for (const call of calls) {
    const name = plainName(resolver, call)
    if (name !== undefined) gates.set(name, { meanings: [], isOpen: undefined })
  }
  for (const [scope, names] of facts.bound.entries())
    for (const [name, bindings] of names) gates.get(name)?.meanings.push(...bindings.map((of) => ({ scope, of })))
  facts.eachParameter((scope, of, name) => gates.get(name)?.meanings.push({ scope, of }))
  return gates
}

/** What a limit cut short says nothing: then the calls are looked at one by one. */
export function isOpen(resolver: Resolver, file: SourceFile, gate: Gate): boolean {
  const { answers } = resolver
  if (gate.isOpen !== undefined && answers.holds(gate.isOpen.answer)) return gate.isOpen.result
  const ask = () => answers.settled(undefined, () => mayLoad(resolver, file, gate))
  gate.isOpen = withinStack<Settled<boolean> | undefined>(resolver, ask, () => undefined)
  return gate.isOpen === undefined || gate.isOpen.result || answers.isCut(gate.isOpen.answer)
}

function mayLoad(resolver: Resolver, file: SourceFile, { meanings }: Gate): boolean {
  resetBudget(resolver)
  return quietly(resolver, () =>
    meanings.some((meaning) =>
      valuesOf(resolver, file, meaning).some((value) => matchesOf(resolver, value).length > 0),
    ),
  )
}

function valuesOf(resolver: Resolver, file: SourceFile, { scope, of }: Meaning): readonly Value[] {
  const place: Place = { file, scope, branch: 0, frame: null }
  if (typeof of === 'number') return valuesOfParameter(resolver, scope, of, place)
  return valuesOfBinding(resolver, of, { ...place, branch: Math.max(0, of.branch) })
}
