/** Handing: parameters that are called: the functions of the repository that callers give for them. */
import type { Call, Expression } from '../../syntax/facts.ts'
import type { Code } from '../code.ts'
import { type Callee, calleesMeant } from './callees.ts'
import type { FileFlow } from './fileFlow.ts'
import { homeOf } from './homes.ts'
import { callersOf } from './places.ts'

/** A parameter that is called stands for the functions that the callers of its function give it. */
export function givenFunctions(code: Code, flow: FileFlow, { callee, scope }: Call): readonly Callee[] {
  if (callee.kind !== 'name') return []
  const home = homeOf(flow, callee.name, scope)
  const around = flow.facts.scopes[home]
  const position = around?.parameters.findIndex(({ name }) => name === callee.name) ?? -1
  if (around === undefined || position === -1 || flow.file.facts?.bound[home]?.has(callee.name) === true) return []
  const shift = flow.facts.scopes[around.parent]?.kind === 'class' ? 1 : 0
  const callers = callersOf(code, { file: flow.file, scope: home }).filter(({ way }) => way === undefined)
  return callers.slice(0, mostCallers).flatMap(({ flow: other, site }) => {
    const call = other.callOf(site)
    const given = call === undefined ? null : argumentOf(call, callee.name, position - shift)
    return given === null ? [] : calleesMeant(code, given, other, site.scope)
  })
}

const mostCallers = 12

function argumentOf({ positional, keywords }: Call, name: string, position: number): Expression | null {
  return keywords.find((one) => one.name === name)?.value ?? positional[position] ?? null
}
