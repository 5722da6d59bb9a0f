/** Demand: asks for files that reach a loader only through a name this repository gives it: renamed re-exports and derived classes. */
import { basesOf } from './classes.ts'
import { moduleKeyOf } from './moduleIndex.ts'
import { resetBudget, type Resolver, wantFilesWith, withinStack } from './resolver.ts'
import { matchSignature } from './signatureMatch.ts'

export function wantReexports(resolver: Resolver): void {
  for (const [path, file] of resolver.files) {
    const { facts } = file
    if (facts === undefined) continue
    const stem = moduleKeyOf(path).split('/').at(-1) ?? ''
    for (const { name, scope, source } of facts.importedNames) {
      // `from spacy import load as load_spacy` in compat.py: whoever mentions both words may call it.
      if (scope !== 0 || source.kind !== 'from' || source.level > 0) continue
      if (matchSignature(resolver.signatures, `${source.module}.${source.name}`) !== undefined)
        wantFilesWith(resolver, stem === '' ? [name] : [name, stem])
    }
    for (const [scope, { kind, name, bases }] of facts.scopes.entries()) {
      if (kind !== 'class' || bases.length === 0) continue
      resetBudget(resolver)
      const found = withinStack(
        resolver,
        () => basesOf(resolver, { file, scope }),
        () => [],
      )
      const constructs = found.some(
        (base) => base.kind === 'external' && matchSignature(resolver.signatures, base.name) !== undefined,
      )
      if (constructs) wantFilesWith(resolver, [name])
    }
  }
}
