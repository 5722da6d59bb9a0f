/** Admission: enters parsed files into the resolver's look-up tables, and says which of its conclusions they may change. */
import { indexOptions } from './optionIndex.ts'
import { isUnread, type Resolver } from './resolver.ts'
import { lastName, type SourceFile } from './sourceFile.ts'

/** Enters parsed files into the look-up tables; conclusions that what they bring may change are drawn anew. */
export function admitFiles(resolver: Resolver, files: Iterable<SourceFile>): void {
  resolver.answers.epoch += 1
  for (const file of files) admitFile(resolver, file)
  resolver.unread = resolver.unread.filter((file) => isUnread(file))
  const known = resolver.options
  if (known === undefined) return
  resolver.options = indexOptions(resolver)
  for (const table of ['declarations', 'fields'] as const)
    for (const [name, entries] of resolver.options[table])
      if (entries.length !== known[table].get(name)?.length) resolver.answers.change('option', name)
}

function admitFile(resolver: Resolver, file: SourceFile): void {
  const { facts } = file
  const { answers } = resolver
  if (facts === undefined) return
  answers.change('file', file.path)
  for (const name of facts.callsByName.keys()) {
    push(resolver.callers, name, file)
    resolver.callsByName.delete(name)
    answers.change('calls', name)
  }
  for (const { name, source } of facts.importedNames) {
    if (source.kind !== 'from' || source.name === name) continue
    const known = resolver.aliases.get(source.name) ?? new Set()
    resolver.aliases.set(source.name, known.add(name))
    answers.change('calls', source.name)
  }
  for (const [scope, { kind, name, bases }] of facts.scopes.entries()) {
    if (kind === 'function') {
      resolver.functionsByName.set(name, (resolver.functionsByName.get(name) ?? 0) + 1)
      answers.change('functions', name)
    }
    for (const base of bases) {
      const baseName = lastName(base)
      if (baseName === undefined) continue
      push(resolver.derived, baseName, { file, scope })
      answers.change('derived', baseName)
    }
  }
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}
