/** Admission: enters parsed files into the resolver's look-up tables, and says which of its conclusions they may change. */
import { change } from './answers.ts'
import { indexOptions } from './optionIndex.ts'
import type { Resolver } from './resolver.ts'
import { lastName, type SourceFile } from './sourceFile.ts'

/** Enters parsed files into the look-up tables; conclusions that what they bring may change are drawn anew. */
export function admitFiles(resolver: Resolver, files: Iterable<SourceFile>): void {
  resolver.grounds.epoch += 1
  for (const file of files) admitFile(resolver, file)
  const known = resolver.options
  if (known === undefined) return
  resolver.options = indexOptions(resolver)
  for (const table of ['declarations', 'fields'] as const)
    for (const [name, entries] of resolver.options[table])
      if (entries.length !== known[table].get(name)?.length) change(resolver.grounds, `option ${name}`)
}

function admitFile(resolver: Resolver, file: SourceFile): void {
  const { facts } = file
  const { grounds } = resolver
  if (facts === undefined) return
  change(grounds, `file ${file.path}`)
  for (const [index, name] of facts.callees.names.entries()) {
    if (name === undefined) continue
    push(resolver.callsByName, name, { file, index })
    change(grounds, `calls ${name}`)
  }
  for (const { name, source } of facts.importedNames) {
    if (source.kind !== 'from' || source.name === name) continue
    const known = resolver.aliases.get(source.name) ?? new Set()
    resolver.aliases.set(source.name, known.add(name))
    change(grounds, `calls ${source.name}`)
  }
  for (const [scope, { kind, name, bases }] of facts.scopes.entries()) {
    if (kind === 'function') {
      resolver.functionsByName.set(name, (resolver.functionsByName.get(name) ?? 0) + 1)
      change(grounds, `functions ${name}`)
    }
    for (const base of bases) {
      const baseName = lastName(base)
      if (baseName === undefined) continue
      push(resolver.derived, baseName, { file, scope })
      change(grounds, `derived ${baseName}`)
    }
  }
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}
