/** Hierarchy: members of classes through their bases and subclasses in the repository; the order of bases is depth first. */
import type { Code } from './code.ts'
import { type Definition, type Entity, isSame, keyOf } from './entities.ts'
import { classAround, lastName } from './indexedFile.ts'
import { meaningOf } from './meaning.ts'
import { itemAt } from './scoping.ts'
import { callAt, pathInWhole } from './unpacking.ts'

type Class = Extract<Entity, { kind: 'class' }>
type Instance = Extract<Entity, { kind: 'instance' }>

/** Hierarchies larger than this are generated code. */
const mostClasses = 400

/** What the bases of a class stand for, the class's own scope left out. */
export function basesOf(code: Code, { file, scope }: Definition): readonly Entity[] {
  const facts = code.factsOf(file)
  const own = facts?.facts.scopes[scope]
  return (own?.bases ?? []).flatMap((base) => [...meaningOf(code, base, file, own?.parent ?? 0)])
}

/** The class and its ancestors within the repository, as members are looked up. */
export function lineage(code: Code, of: Definition): readonly Definition[] {
  return code.kept(code.lines, keyOf(of), () => lineOf(code, of))
}

function lineOf(code: Code, of: Definition): readonly Definition[] {
  const found = new Map<string, Definition>()
  const add = (one: Definition) => {
    if (found.has(keyOf(one)) || found.size >= mostClasses) return
    found.set(keyOf(one), { file: one.file, scope: one.scope })
    for (const base of basesOf(code, one)) if (base.kind === 'class') add(base)
  }
  add(of)
  return [...found.values()]
}

/** The class and everything in the repository that derives from it. */
export function descendants(code: Code, of: Definition): readonly Definition[] {
  return code.kept(code.families, keyOf(of), () => familyOf(code, of))
}

function familyOf(code: Code, of: Definition): readonly Definition[] {
  const found = new Map([[keyOf(of), of]])
  for (const one of found.values()) {
    for (const below of derivedFrom(code, one)) if (found.size < mostClasses) found.set(keyOf(below), below)
  }
  return [...found.values()]
}

/** Classes that name this one as a base, also under another name. */
function derivedFrom(code: Code, of: Definition): Definition[] {
  const name = of.file.facts?.facts.scopes[of.scope]?.name ?? ''
  const derived: Definition[] = []
  for (const file of code.outline.derived.get(name) ?? []) {
    const facts = code.factsOf(file)
    if (facts === null) continue
    const names = new Set([name, ...(facts.renamed.get(name) ?? []).map((binding) => binding.name)])
    for (const [scope, { bases, parent }] of facts.facts.scopes.entries()) {
      const named = bases.filter((base) => names.has(lastName(base) ?? ''))
      const meant = named.flatMap((base) => [...meaningOf(code, base, file, parent)])
      if (meant.some((base) => base.kind === 'class' && isSame(base, of))) derived.push({ file, scope })
    }
  }
  return derived
}

/** What the class bodies along the line bind to a name; the first class that binds it decides. */
export function lookUp(code: Code, line: readonly Definition[], name: string): readonly Entity[] {
  for (const { file, scope } of line) {
    const bindings = code.factsOf(file)?.bound[scope]?.get(name)
    if (bindings === undefined) continue
    return bindings.flatMap((binding): readonly Entity[] => {
      const { source } = binding
      if (source.kind === 'value') return meaningOf(code, source.value, file, scope)
      if (source.kind !== 'scope') return []
      const isClass = file.facts?.facts.scopes[source.scope]?.kind === 'class'
      if (isClass) return [{ kind: 'class', exact: true, file, scope: source.scope }]
      return [{ kind: 'function', reached: 'class', file, scope: source.scope }]
    })
  }
  return []
}

export function memberOfClass(code: Code, of: Class, name: string): readonly Entity[] {
  return lookUp(code, lineage(code, of), name)
}

export function memberOfInstance(code: Code, of: Instance, name: string): readonly Entity[] {
  const line = lineage(code, of)
  const members = lookUp(code, line, name).flatMap((member): readonly Entity[] => {
    if (member.kind !== 'function') return [member]
    return isProperty(member) ? returned(code, member) : [{ ...member, reached: 'instance' }]
  })
  return [...members, ...storedOnSelf(code, line, name), ...declared(code, line, name)]
}

export function memberOfSuper(code: Code, of: Definition, name: string): readonly Entity[] {
  return lookUp(code, lineage(code, of).slice(1), name).map((member) =>
    member.kind === 'function' ? { ...member, reached: 'instance' } : member,
  )
}

/** `@property`, `@cached_property`, `@functools.cached_property`: read like an attribute, and called by that. */
export function isProperty({ file, scope }: Definition): boolean {
  const decorators = file.facts?.facts.scopes[scope]?.decorators ?? []
  return decorators.some((decorator) => /(^|_)property$/.test(lastName(decorator) ?? ''))
}

function returned(code: Code, { file, scope }: Definition): readonly Entity[] {
  const returns = file.facts?.facts.scopes[scope]?.returns ?? []
  return returns.flatMap((value) => [...meaningOf(code, value, file, scope)])
}

/** `self.name = value` in a method of one of the classes. */
function storedOnSelf(code: Code, line: readonly Definition[], name: string): readonly Entity[] {
  return line.flatMap(({ file, scope }) => {
    const facts = code.factsOf(file)
    return (facts?.stored.get(name) ?? []).flatMap((store) => {
      if (facts === null || store.byKey || store.object.kind !== 'name') return []
      if (classAround(facts, store.scope) !== scope || !/^(self|cls)$/.test(store.object.name)) return []
      const path = pathInWhole(file.python, store)
      if (path === null) return [...meaningOf(code, store.value, file, store.scope)]
      const whole = callAt(facts.facts, store.value)
      return whole === null ? [] : [...itemAt(code, whole, path, file, store.scope)]
    })
  })
}

/** `name: Net` in a class body, as in dataclasses. */
function declared(code: Code, line: readonly Definition[], name: string): readonly Entity[] {
  return line.flatMap(({ file, scope }) =>
    (code.factsOf(file)?.bound[scope]?.get(name) ?? []).flatMap(({ source }): readonly Entity[] => {
      if (source.kind !== 'field') return []
      return meaningOf(code, source.annotation, file, scope).flatMap((found) =>
        found.kind === 'class' ? [{ ...found, kind: 'instance', exact: false } as const] : [],
      )
    }),
  )
}
