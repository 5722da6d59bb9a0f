/** Demand: asks for files that reach a loader only through a name this repository gives it: renamed re-exports and derived classes. */
import type { Settled } from './answers.ts'
import { basesOf } from './classes.ts'
import { moduleKeyOf } from './moduleIndex.ts'
import { resetBudget, withinStack } from './asking.ts'
import { type Resolver, wantFilesWith } from './resolver.ts'
import { matchSignature } from './signatureMatch.ts'
import type { SourceFile } from './sourceFile.ts'

/** The classes of each file that were looked at; from round to round only what further files may change is looked at again. */
export type Demands = Map<SourceFile, Derived[]>

interface Derived {
  readonly scope: number
  readonly name: string
  /** Whether making an instance of it loads a model. */
  constructs: Settled<boolean> | undefined
}

export function wantReexports(resolver: Resolver, demands: Demands): void {
  for (const file of resolver.files.values()) {
    if (file.facts === undefined) continue
    let classes = demands.get(file)
    if (classes === undefined) {
      wantRenamed(resolver, file)
      classes = derivedClasses(file)
      demands.set(file, classes)
    }
    for (const derived of classes) {
      resetBudget(resolver)
      const ask = () => resolver.answers.settled(derived.constructs, () => constructs(resolver, file, derived.scope))
      derived.constructs = withinStack<Settled<boolean> | undefined>(resolver, ask, () => undefined)
      if (derived.constructs?.result === true) wantFilesWith(resolver, [derived.name])
    }
  }
}

/** `from spacy import load as load_spacy` in compat.py: whoever mentions both words may call it. */
function wantRenamed(resolver: Resolver, { path, facts }: SourceFile): void {
  const stem = moduleKeyOf(path).split('/').at(-1) ?? ''
  for (const { name, scope, source } of facts?.importedNames ?? []) {
    if (scope !== 0 || source.kind !== 'from' || source.level > 0) continue
    if (matchSignature(resolver.signatures, `${source.module}.${source.name}`) !== undefined)
      wantFilesWith(resolver, stem === '' ? [name] : [name, stem])
  }
}

function derivedClasses({ facts }: SourceFile): Derived[] {
  const classes: Derived[] = []
  for (const [scope, { kind, name, bases }] of (facts?.scopes ?? []).entries())
    if (kind === 'class' && bases.length > 0) classes.push({ scope, name, constructs: undefined })
  return classes
}

function constructs(resolver: Resolver, file: SourceFile, scope: number): boolean {
  return basesOf(resolver, { file, scope }).some(
    (base) => base.kind === 'external' && matchSignature(resolver.signatures, base.name) !== undefined,
  )
}
