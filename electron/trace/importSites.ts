/** Import sites: the import statements that run a module's own code, and so what stands at its module level. */
import type { Code, CodeFile } from './code.ts'
import type { CallSite } from './callSites.ts'
import { functionAround, type IndexedFacts } from './indexedFile.ts'
import { type ImportedModule, joined, moduleKeyOf, modulesMeant } from './moduleNames.ts'

interface ImportStatement extends ImportedModule {
  /** Null for `import module` and for a star. */
  readonly name: string | null
  readonly scope: number
  readonly start: number
  readonly end: number
}

function importsOf({ facts }: IndexedFacts): ImportStatement[] {
  const named = facts.bindings.flatMap(({ source, scope, start, end }): ImportStatement[] => {
    if (source.kind === 'import') return [{ module: source.module, level: 0, name: null, scope, start, end }]
    if (source.kind !== 'from') return []
    return [{ module: source.module, level: source.level, name: source.name, scope, start, end }]
  })
  return [...named, ...facts.stars.map((star) => ({ ...star, name: null }))]
}

/** Whether the import runs the module: as itself, as the package of what is imported, or as a module of a package. */
function runs(code: Code, importer: CodeFile, { name, ...imported }: ImportStatement, key: string): boolean {
  return modulesMeant(code.modules, importer.path, imported).some(
    (meant) => meant === key || (name !== null && joined(meant, name) === key) || meant.startsWith(`${key}/`),
  )
}

/** Importers of the module, each statement once; files inside of a package do not count as importers of it. */
export function importSites(code: Code, path: string): CallSite[] {
  const key = moduleKeyOf(path)
  const isPackage = /(^|\/)__init__\.py$/.test(path)
  const sites: CallSite[] = []
  for (const file of code.filesWith(key.slice(key.lastIndexOf('/') + 1))) {
    if (file.path === path || (isPackage && file.path.startsWith(`${key}/`))) continue
    const facts = code.factsOf(file)
    if (facts === null) continue
    const seen = new Set<string>()
    for (const statement of importsOf(facts)) {
      const { scope, start, end } = statement
      if (!runs(code, file, statement, key)) continue
      // `import a.b` binds two names, `from a import (b, c)` as many as it has lines.
      const same = [
        `line ${file.text.slice(0, start).lastIndexOf('\n')}`,
        `${scope} ${statement.level} ${statement.module}`,
      ]
      const isNew = !same.some((one) => seen.has(one))
      for (const one of same) seen.add(one)
      if (!isNew) continue
      const symbol = facts.symbols[functionAround(facts, scope)] ?? ''
      sites.push({ path: file.path, symbol, start, end, how: 'resolved', leads: 'always' })
    }
  }
  return sites
}
