/** Entry points: what click, fire and hydra hand to the parameters of a program's functions when it is run. */
import type { Parameter, Scope } from '../syntax/facts.ts'
import { optionNamed } from './commandLine.ts'
import { passedByCommands } from './commandOptions.ts'
import { evaluate } from './evaluate.ts'
import { hydraConfiguration } from './hydra.ts'
import { callOf, callsNamed, type Resolver } from './resolver.ts'
import { lastName, type SourceFile } from './sourceFile.ts'
import type { Place, Value } from './values.ts'

/** Values of a parameter that come from outside the code. */
export function valuesFromOutside(
  resolver: Resolver,
  file: SourceFile,
  scope: number,
  found: Scope,
  parameter: Parameter,
): readonly Value[] {
  if (found.parameters[0] === parameter && found.decorators.length > 0) {
    const configuration = hydraConfiguration(resolver, file, found)
    if (configuration.length > 0) return configuration
  }
  if (declaresOptions(file, found)) return optionNamed(resolver, file, parameter.name, false)
  return isRunByFire(resolver, file, scope) ? passedByCommands(resolver, parameter.name, file) : []
}

/** `@click.option(…)` above the function. */
function declaresOptions(file: SourceFile, found: Scope): boolean {
  return found.decorators.some((decorator) => {
    const call = decorator.kind === 'call' ? file.facts?.callAt(decorator.call) : undefined
    return call !== undefined && /^(?:option|argument)$/.test(lastName(call.callee) ?? '')
  })
}

/** `fire.Fire(function)`, or of the class it is a method of. */
function isRunByFire(resolver: Resolver, file: SourceFile, scope: number): boolean {
  const parent = file.facts?.scopes[scope]?.parent
  return callsNamed(resolver, 'Fire').some((site) => {
    const call = site.file === file ? callOf(site.file, site.index) : undefined
    const [target] = call?.positional ?? []
    if (call === undefined || target === undefined) return false
    const place: Place = { file, scope: call.scope, branch: call.branch, frame: null }
    return evaluate(resolver, target, place).some(
      (value) =>
        (value.kind === 'function' && value.of.file === file && value.of.scope === scope) ||
        (value.kind === 'class' && value.of.file === file && value.of.scope === parent),
    )
  })
}
