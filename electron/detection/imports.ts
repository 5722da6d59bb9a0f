/** Imports: follows an import to the repository's own file or to a library by name, through re-exports; it installs and runs nothing. */
import type { Binding } from '../syntax/facts.ts'
import { valuesOfBinding } from './evaluate.ts'
import { conditionOf, lookUp } from './lookup.ts'
import { joinKey, resolveAbsolute, resolveRelative } from './moduleIndex.ts'
import { asks } from './questions.ts'
import { questionOf, remember } from './asking.ts'
import { factsOf, type Resolver } from './resolver.ts'
import type { SourceFile } from './sourceFile.ts'
import { externalValue, reached, step, underCondition, weaker, type Place, type Value } from './values.ts'

/** Values of a name bound by `import` or `from … import`. */
export function valuesOfImport(resolver: Resolver, binding: Binding, file: SourceFile): readonly Value[] {
  const { source } = binding
  if (source.kind === 'import') return [moduleValue(resolver, file, source.module, binding)]
  if (source.kind !== 'from') return []
  const module = moduleOf(resolver, binding, file, source.module, source.level)
  const rule = resolver.acrossFiles || source.level === 0 ? 'import' : undefined
  if (module === undefined) {
    // A relative import that leads nowhere in the repository names generated or missing code, not a library.
    if (rule === undefined || source.level > 0) return []
    return [externalValue(`${source.module}.${source.name}`, step('import', file, binding, null))]
  }
  return exportsOf(resolver, module, source.name).map((value) => reached(value, 'import', file, binding))
}

function moduleValue(resolver: Resolver, file: SourceFile, module: string, binding: Binding): Value {
  const trail = step('import', file, binding, null)
  const key = moduleOf(resolver, binding, file, module, 0)
  return key === undefined
    ? externalValue(module, trail)
    : { kind: 'module', module: key, via: 'direct', trail, condition: null }
}

/** Key of the module that an import names, worked out once for each. */
function moduleOf(
  resolver: Resolver,
  binding: Binding,
  file: SourceFile,
  module: string,
  level: number,
): string | undefined {
  const known = resolver.imported.get(binding)
  if (known !== undefined) return known === null ? undefined : known
  const key = moduleKey(resolver, file, module, level)
  resolver.imported.set(binding, key ?? null)
  return key
}

/** Key of a module of the repository, or undefined for a library. A name on a signature pack is a library even if a folder bears it. */
function moduleKey(resolver: Resolver, file: SourceFile, module: string, level: number): string | undefined {
  if (level > 0) return resolveRelative(resolver.modules, file.path, level, module)
  const root = module.split('.', 1)[0] ?? module
  if (resolver.signatures.byRoot.has(root)) return undefined
  return resolveAbsolute(resolver.modules, file.path, module)
}

/** What `from module import name` yields: a name of the module, or a module inside the package. */
export function exportsOf(resolver: Resolver, module: string, name: string): readonly Value[] {
  const file = fileOfModule(resolver, module)
  if (file === undefined) return submodule(resolver, module, name)
  const question = questionOf(resolver, asks.exported, name, file, 0)
  const values = remember(resolver, question, () => moduleName(resolver, file, name))
  return values.length > 0 ? values : submodule(resolver, module, name)
}

function moduleName(resolver: Resolver, file: SourceFile, name: string): readonly Value[] {
  const facts = factsOf(resolver, file)
  if (facts === undefined) return []
  const place: Place = { file, scope: 0, branch: 0, frame: null }
  const values: Value[] = []
  for (const visible of lookUp(facts, name, 0, 0, Number.POSITIVE_INFINITY)) {
    if (visible.kind !== 'bindings') continue
    for (const binding of visible.bindings) {
      const condition = conditionOf(file, facts, binding.branch, 0)
      values.push(
        ...valuesOfBinding(resolver, binding, { ...place, branch: Math.max(0, binding.branch) }).map((value) =>
          underCondition(value, condition),
        ),
      )
    }
  }
  return values.length > 0 ? values : valuesOfStars(resolver, name, place)
}

function submodule(resolver: Resolver, module: string, name: string): readonly Value[] {
  const key = joinKey(module, name)
  return resolver.modules.files.has(key)
    ? [{ kind: 'module', module: key, via: 'direct', trail: null, condition: null }]
    : []
}

function fileOfModule(resolver: Resolver, module: string): SourceFile | undefined {
  const path = resolver.modules.files.get(module)
  return path === undefined || path === null ? undefined : resolver.files.get(path)
}

/**
 * Values that star imports visible at `place` give `name`. A module of the repository is looked into; a library is believed
 * to have the name only when a signature pack knows that library and the name looks public.
 */
export function valuesOfStars(resolver: Resolver, name: string, place: Place): readonly Value[] {
  const { file } = place
  if (name.startsWith('_')) return []
  const values: Value[] = []
  for (const star of file.facts?.stars ?? []) {
    const key = moduleKey(resolver, file, star.module, star.level)
    if (key !== undefined) {
      const exported = remember(resolver, questionOf(resolver, asks.starred, name, file, 0, star.start), () =>
        exportsOf(resolver, key, name),
      )
      values.push(...exported.map((value) => reached(value, 'star import', file, star, 'star')))
      continue
    }
    const root = star.module.split('.', 1)[0] ?? ''
    if (star.level > 0 || !resolver.signatures.byRoot.has(root)) continue
    values.push(
      externalValue(`${star.module}.${name}`, step('star import', file, star, null), weaker('direct', 'star')),
    )
  }
  return values
}

/** The attribute `name` of a module of the repository. */
export function memberOfModule(resolver: Resolver, module: string, name: string): readonly Value[] {
  return exportsOf(resolver, module, name)
}
