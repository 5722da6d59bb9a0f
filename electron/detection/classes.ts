/** Classes: members of classes and instances of the repository, through their bases; a base from a library ends the search with its name. */
import type { Expression } from '../syntax/facts.ts'
import { canBelongTo } from './constructed.ts'
import { evaluate, valuesOfBinding } from './evaluate.ts'
import { conditionOf } from './lookup.ts'
import { constructorArgument } from './parameters.ts'
import { asks } from './questions.ts'
import { questionOf, remember } from './asking.ts'
import { derivedFrom, factsOf, type Resolver } from './resolver.ts'
import { rootName } from './sourceFile.ts'
import { reached, underCondition, weaker, type ClassRef, type Place, type Value } from './values.ts'

const outside: Omit<Place, 'file' | 'scope'> = { branch: 0, frame: null }

/** A member found on the class itself or its bases in the repository; else the same member of each library base, as subclass. */
export function memberOfClass(resolver: Resolver, of: ClassRef, name: string): readonly Value[] {
  return remember(resolver, questionOf(resolver, asks.classMember, name, of.file, of.scope), () => {
    const own = ownMember(resolver, of, name)
    if (own.length > 0) return own
    return basesOf(resolver, of).flatMap((base) => inherited(resolver, base, name))
  })
}

function inherited(resolver: Resolver, base: Value, name: string): readonly Value[] {
  if (base.kind === 'class') return memberOfClass(resolver, base.of, name)
  if (base.kind !== 'external') return []
  return [{ ...base, name: `${base.name.replace(/\[\]$/, '')}.${name}`, via: weaker(base.via, 'subclass') }]
}

/** Base classes as values, in the order written. */
export function basesOf(resolver: Resolver, of: ClassRef): readonly Value[] {
  return remember(resolver, questionOf(resolver, asks.bases, '', of.file, of.scope), () => evaluateBases(resolver, of))
}

function evaluateBases(resolver: Resolver, of: ClassRef): readonly Value[] {
  const scope = of.file.facts?.scopes[of.scope]
  if (scope === undefined) return []
  const place: Place = { ...outside, file: of.file, scope: scope.parent }
  return scope.bases.flatMap((base) => {
    // `class X(Generic[T])` and `class X(factory())` have bases too, of no use here.
    const written: Expression = base.kind === 'subscript' ? base.object : base
    return evaluate(resolver, written, place).map((value) => reached(value, 'base class', of.file, base))
  })
}

function ownMember(resolver: Resolver, of: ClassRef, name: string): readonly Value[] {
  const { facts } = of.file
  const bindings = facts?.bound[of.scope]?.get(name) ?? []
  if (facts === undefined) return []
  return bindings.flatMap((binding) => {
    const place: Place = { ...outside, file: of.file, scope: of.scope, branch: Math.max(0, binding.branch) }
    const condition = conditionOf(of.file, facts, binding.branch, 0)
    return valuesOfBinding(resolver, binding, place).map((value) => underCondition(value, condition))
  })
}

/** What `self.name` may be: stores in the class's methods, class members, properties, constructor arguments of a dataclass. */
export function memberOfInstance(resolver: Resolver, of: ClassRef, name: string): readonly Value[] {
  return remember(resolver, questionOf(resolver, asks.instanceMember, name, of.file, of.scope), () => {
    const stored = lineage(resolver, of).flatMap((ancestor) => {
      const values = storedOnSelf(resolver, ancestor, name)
      return ancestor === of
        ? values
        : values.filter((value) => value.kind !== 'text' || canBelongTo(resolver, of, value))
    })
    const overridden = descendants(resolver, of).flatMap((child) => [
      ...storedOnSelf(resolver, child, name),
      ...ownMember(resolver, child, name),
    ])
    const members = memberOfClass(resolver, of, name)
    const constants = [...members, ...overridden].flatMap((value) => [...property(resolver, value, of)])
    const passed = hasField(of, name) ? constructorArgument(resolver, of, name) : []
    return [...stored, ...passed, ...constants]
  })
}

function hasField(of: ClassRef, name: string): boolean {
  const { facts } = of.file
  return (facts?.bound[of.scope]?.get(name) ?? []).some(
    (binding) => binding.source.kind === 'field' || binding.source.kind === 'value',
  )
}

/** A property's value is what its function returns. */
function property(resolver: Resolver, value: Value, of: ClassRef): readonly Value[] {
  if (value.kind !== 'function') return [value]
  const scope = value.of.file.facts?.scopes[value.of.scope]
  const isProperty = scope?.decorators.some((decorator) => /(?:^|_)property$/.test(rootName(decorator) ?? '')) === true
  if (scope === undefined || !isProperty) return [{ ...value, owner: of }]
  const place: Place = { ...outside, file: value.of.file, scope: value.of.scope }
  return scope.returns.flatMap((result) =>
    evaluate(resolver, result, place).map((found) => reached(found, 'property', value.of.file, scope)),
  )
}

/** The class and its ancestors within the repository. */
export function lineage(resolver: Resolver, of: ClassRef, seen: Set<string> = new Set()): ClassRef[] {
  const key = `${of.file.path}\0${of.scope}`
  if (seen.has(key) || seen.size > 50) return []
  seen.add(key)
  const above = basesOf(resolver, of).flatMap((base) => (base.kind === 'class' ? lineage(resolver, base.of, seen) : []))
  return [of, ...above]
}

/** Classes of the repository that name this one as a base, one level down. */
export function descendants(resolver: Resolver, of: ClassRef): ClassRef[] {
  const name = of.file.facts?.scopes[of.scope]?.name ?? ''
  const candidates = derivedFrom(resolver, name).slice(0, 24)
  return candidates.filter((candidate) =>
    basesOf(resolver, candidate).some(
      (base) => base.kind === 'class' && base.of.scope === of.scope && base.of.file === of.file,
    ),
  )
}

function storedOnSelf(resolver: Resolver, of: ClassRef, name: string): readonly Value[] {
  const facts = factsOf(resolver, of.file)
  if (facts === undefined) return []
  const values: Value[] = []
  for (const store of facts.stored.get(name) ?? []) {
    if (store.byKey || store.object.kind !== 'name' || enclosingClass(of, store.scope) !== of.scope) continue
    if (store.object.name !== selfName(of, store.scope)) continue
    const condition = conditionOf(of.file, facts, store.branch, 0)
    const place: Place = { ...outside, file: of.file, scope: store.scope, branch: store.branch }
    for (const value of evaluate(resolver, store.value, place)) {
      const via = value.kind === 'external' && !value.name.includes('()') ? 'alias' : undefined
      values.push(underCondition(reached(value, 'self attribute', of.file, store, via), condition))
    }
  }
  return values
}

/** The class whose method `scope` is or lies in; -1 when there is none. */
export function enclosingClass(of: { file: ClassRef['file'] }, scope: number): number {
  const scopes = of.file.facts?.scopes ?? []
  for (let current = scope; current >= 0; current = scopes[current]?.parent ?? -1) {
    if (scopes[current]?.kind === 'class') return current
  }
  return -1
}

/** First parameter of the method around `scope`: `self`, `cls` or however the author called it. */
function selfName(of: ClassRef, scope: number): string | undefined {
  const scopes = of.file.facts?.scopes ?? []
  for (let current = scope; current >= 0; current = scopes[current]?.parent ?? -1) {
    const parent = scopes[scopes[current]?.parent ?? -1]
    if (parent?.kind === 'class') return scopes[current]?.parameters[0]?.name
  }
  return undefined
}
